package clinic.needlepoint.screening;

import clinic.needlepoint.site.Translated;
import java.util.List;
import java.util.Optional;

/**
 * One question of the questionnaire.
 *
 * @param id stable over versions, such as "blood-thinners"
 * @param row 1 to 24: the row of the merged list of contraindications that it asks about
 * @param yes what a yes means for today; a no means nothing
 * @param notSure what "not sure" means for today; never taken for a no
 * @param sources short names of where the row comes from
 * @param hint an example in a few words
 * @param why why we ask, one screen
 */
public record Question(
    String id,
    int row,
    Triage yes,
    Triage notSure,
    List<String> sources,
    Translated text,
    Optional<Translated> hint,
    Translated why) {
  /** The rows of contraindications that every questionnaire must cover. */
  public static final int ROWS = 24;

  public Question {
    sources = List.copyOf(sources);
  }

  /** What an answer means for today; empty for a no. */
  public Optional<Triage> triage(Answer answer) {
    return switch (answer) {
      case YES -> Optional.of(yes);
      case NOT_SURE -> Optional.of(notSure);
      case NO -> Optional.empty();
    };
  }
}
