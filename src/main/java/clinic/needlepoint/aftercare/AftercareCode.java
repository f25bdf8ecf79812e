package clinic.needlepoint.aftercare;

import clinic.needlepoint.visit.CodeShape;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * The code on an aftercare paper: nine characters of the shape {@link CodeShape}, one more than a
 * check-in code, because it lives for months.
 *
 * @param value as it is digested, without the gaps that people read
 */
public record AftercareCode(String value) {
  public static final CodeShape SHAPE = new CodeShape(9);

  /** Characters that are read in one breath. */
  private static final int GROUP = 3;

  public AftercareCode {
    if (!SHAPE.fits(value)) {
      throw new IllegalArgumentException("Not a code of a paper");
    }
  }

  static AftercareCode random(SecureRandom random) {
    return new AftercareCode(SHAPE.random(random));
  }

  /** What somebody typed; empty where a character is missing or wrong. */
  public static Optional<AftercareCode> typed(String text) {
    return SHAPE.typed(text).map(AftercareCode::new);
  }

  /** For people: "K7T M2Q XRA". */
  public String spaced() {
    return value.replaceAll("(.{%d})(?!$)".formatted(GROUP), "$1 ");
  }

  /** A code opens what somebody signed and is not printed. */
  @Override
  public String toString() {
    return "AftercareCode";
  }
}
