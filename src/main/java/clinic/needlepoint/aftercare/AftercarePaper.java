package clinic.needlepoint.aftercare;

import clinic.needlepoint.visit.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A paper as it is about to be handed over: nothing of it is kept until it has left.
 *
 * @param treated whose it is
 * @param text what it says, by version
 * @param sections the words, in that language and with today's values
 * @param approved whether the clinic has approved each of these values
 * @param code good from the hand-over on
 * @param expires when the code ends
 */
public record AftercarePaper(
    Treated treated,
    AftercareText text,
    Locale language,
    List<Section> sections,
    boolean approved,
    Optional<LocalDate> next,
    AftercareCode code,
    Instant expires) {

  /** Lines as they are read. */
  public record Section(AftercareText.Kind kind, List<String> lines) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  public AftercarePaper {
    sections = List.copyOf(sections);
  }

  public Visit visit() {
    return treated.visit();
  }

  /** Of the file; says nothing of a person. */
  public String fileName() {
    return "aftercare-" + treated.session().number().value() + ".pdf";
  }

  /** A code is not printed. */
  @Override
  public String toString() {
    return "AftercarePaper[" + treated.session().number() + "]";
  }
}
