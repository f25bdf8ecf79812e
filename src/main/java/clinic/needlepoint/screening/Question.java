package clinic.needlepoint.screening;

import clinic.needlepoint.site.Translated;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One question of the questionnaire. Its texts may name values of the protocol: {@link
 * ScreeningTexts} fills them in.
 *
 * @param id stable over versions, such as "blood-thinners"
 * @param row 1 to 24: the row of the merged list of contraindications that it asks about
 * @param extras what else it asks about
 * @param everyVisit about today: never filled in from an earlier visit
 * @param yes what a yes means for today; a no means nothing
 * @param notSure what "not sure" means for today; never taken for a no
 * @param sources short names of where it comes from
 * @param hint an example in a few words
 * @param why why we ask, one screen
 * @param followUps what is asked after a yes or a not sure
 */
public record Question(
    String id,
    OptionalInt row,
    Set<Extra> extras,
    boolean everyVisit,
    Triage yes,
    Triage notSure,
    List<String> sources,
    Translated text,
    Optional<Translated> hint,
    Translated why,
    List<FollowUp> followUps) {
  /** The rows of contraindications that every questionnaire must cover. */
  public static final int ROWS = 24;

  public Question {
    extras = Set.copyOf(extras);
    sources = List.copyOf(sources);
    followUps = List.copyOf(followUps);
  }

  /** What an answer means for today by itself; empty for a no. */
  public Optional<Triage> triage(Answer answer) {
    return switch (answer) {
      case YES -> Optional.of(yes);
      case NOT_SURE -> Optional.of(notSure);
      case NO -> Optional.empty();
    };
  }

  /** What is asked after this answer. */
  public List<FollowUp> after(Answer answer) {
    return answer == Answer.NO ? List.of() : followUps;
  }

  public Optional<FollowUp> followUp(String id) {
    return followUps.stream().filter(followUp -> followUp.id().equals(id)).findFirst();
  }
}
