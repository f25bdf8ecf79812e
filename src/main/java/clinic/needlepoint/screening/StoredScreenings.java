package clinic.needlepoint.screening;

import clinic.needlepoint.screening.JdbcScreenings.Cleared;
import clinic.needlepoint.screening.JdbcScreenings.Finished;
import clinic.needlepoint.visit.VisitId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

@Component
class StoredScreenings implements Screenings {
  private final JdbcScreenings rows;
  private final JdbcFollowUps followUps;
  private final Questionnaires questionnaires;

  StoredScreenings(JdbcScreenings rows, JdbcFollowUps followUps, Questionnaires questionnaires) {
    this.rows = rows;
    this.followUps = followUps;
    this.questionnaires = questionnaires;
  }

  @Override
  public ScreeningState stateOf(VisitId visit) {
    Optional<Instant> stopped = rows.stopped(visit);
    if (stopped.isPresent()) {
      return new ScreeningState.Stopped(stopped.get());
    }
    return rows.finished(visit)
        .map(finished -> reviewed(visit, finished))
        .orElseGet(() -> unfinished(visit));
  }

  private ScreeningState unfinished(VisitId visit) {
    Questionnaire questionnaire = questionnaires.inForce();
    return new ScreeningState.Unfinished(
        rows.answers(visit, questionnaire.id(), questionnaire.version()).size(),
        questionnaire.questions().size());
  }

  private ScreeningState reviewed(VisitId visit, Finished finished) {
    List<Cleared> cleared = rows.cleared(visit);
    List<Flag> flags = flags(visit, finished);
    List<Flag> open = open(flags, cleared);
    if (!open.isEmpty()) {
      return new ScreeningState.ToReview(open);
    }
    Instant at = cleared.isEmpty() ? finished.at() : cleared.getLast().at();
    return new ScreeningState.Cleared(
        at, cleared.size(), count(flags, Triage.STOP), count(flags, Triage.NOTE));
  }

  private static int count(List<Flag> flags, Triage triage) {
    return (int) flags.stream().filter(flag -> flag.triage() == triage).count();
  }

  /** Flags that hold the treatment up and that nobody cleared yet. */
  private static List<Flag> open(List<Flag> flags, List<Cleared> cleared) {
    Set<String> done = cleared.stream().map(Cleared::question).collect(Collectors.toSet());
    return flags.stream()
        .filter(flag -> flag.triage() != Triage.NOTE && !done.contains(flag.question()))
        .toList();
  }

  private static List<ScreeningReview.Decided> decided(List<Flag> flags, List<Cleared> cleared) {
    return cleared.stream()
        .flatMap(done ->
            flags.stream()
                .filter(flag -> flag.question().equals(done.question()))
                .map(
                    flag -> new ScreeningReview.Decided(flag, done.reason(), done.by(), done.at())))
        .toList();
  }

  private List<Flag> flags(VisitId visit, Finished finished) {
    return rows.answers(visit, finished.questionnaire(), finished.version()).stream()
        .flatMap(given -> given.flag().stream())
        .sorted(Comparator.comparingInt(flag -> place(finished, flag)))
        .toList();
  }

  /** Flags come in the order of the questions. */
  private int place(Finished finished, Flag flag) {
    return questionnaires
        .find(finished.questionnaire(), finished.version())
        .map(q -> q.questions().indexOf(q.find(flag.question()).orElse(null)))
        .orElse(0);
  }

  /** What there is to look at; empty while the patient is still answering. */
  Optional<ScreeningReview> review(VisitId visit) {
    return rows.finished(visit)
        .map(finished -> {
          List<Flag> flags = flags(visit, finished);
          List<Cleared> cleared = rows.cleared(visit);
          return new ScreeningReview(
              open(flags, cleared),
              decided(flags, cleared),
              flags.stream().filter(flag -> flag.triage() == Triage.NOTE).toList(),
              followUps.given(visit, finished.questionnaire(), finished.version()),
              questionnaires.find(finished.questionnaire(), finished.version()));
        });
  }
}
