package clinic.needlepoint.aftercare;

import clinic.needlepoint.site.SiteKind;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Whom people call after a visit: the section {@code aftercare} of needlepoint.yaml. The demo has
 * numbers that reach nobody.
 */
@Component
public class ClinicNumbers {
  private static final Pattern NUMBER = Pattern.compile("[+(]?[0-9][0-9 ()-]{1,22}[0-9]");

  /** Of the numbers that are set aside for stories in North America. */
  private static final String DEMO_TELEPHONE = "555-0142";

  private static final String DEMO_EMERGENCY = "911";

  private final Optional<String> telephone;
  private final Optional<String> emergency;

  ClinicNumbers(
      SiteKind kind,
      @Value("${needlepoint.aftercare.telephone:}") String telephone,
      @Value("${needlepoint.aftercare.emergency:}") String emergency) {
    this.telephone = number("telephone", telephone, kind, DEMO_TELEPHONE);
    this.emergency = number("emergency", emergency, kind, DEMO_EMERGENCY);
  }

  private static Optional<String> number(String name, String set, SiteKind kind, String demo) {
    String plain = set.strip();
    if (plain.isEmpty()) {
      return kind == SiteKind.DEMO ? Optional.of(demo) : Optional.empty();
    }
    if (!NUMBER.matcher(plain).matches()) {
      throw new IllegalArgumentException(
          "needlepoint.aftercare.%s is a number in quotes, of digits, spaces and + - ( ), such as"
                  .formatted(name)
              + " \"+1 555 0142\".");
    }
    return Optional.of(plain);
  }

  /** The clinic's; empty while nobody has set it. */
  public Optional<String> telephone() {
    return telephone;
  }

  /** That of the place; empty while nobody has set it. */
  public Optional<String> emergency() {
    return emergency;
  }
}
