package clinic.needlepoint.screening;

import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.screening.FollowUp.Choice;
import clinic.needlepoint.screening.FollowUp.Choices;
import clinic.needlepoint.screening.FollowUp.LastTime;
import clinic.needlepoint.site.Sites;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What answers mean for today, by the questionnaire and the protocol. */
@Component
class Judgement {
  private static final Comparator<Triage> MOST_SERIOUS_FIRST = Comparator.naturalOrder();

  private final ProtocolValues protocol;
  private final Sites sites;
  private final Clock clock;

  Judgement(ProtocolValues protocol, Sites sites, Clock clock) {
    this.protocol = protocol;
    this.sites = sites;
    this.clock = clock;
  }

  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), sites.require().zone());
  }

  /**
   * What an answer means with what was said to its follow-ups. After a yes they decide, the most
   * serious first; after a not sure they only make it more serious. Never empty but for a no.
   */
  Optional<Triage> of(Question question, Answer answer, Collection<FollowUpGiven> given) {
    Optional<Triage> alone = question.triage(answer);
    List<FollowUp> asked = question.after(answer);
    if (alone.isEmpty() || asked.isEmpty()) {
      return alone;
    }
    Stream<Triage> said =
        asked.stream()
            .map(followUp ->
                given.stream()
                    .filter(reply -> reply.followUp().equals(followUp.id()))
                    .findFirst()
                    .flatMap(FollowUpGiven::meaning)
                    .orElse(alone.get()));
    Stream<Triage> base = answer == Answer.NOT_SURE ? alone.stream() : Stream.empty();
    return Stream.concat(base, said).min(MOST_SERIOUS_FIRST);
  }

  /**
   * A reply with its meaning.
   *
   * @param answer the one that the follow-up belongs to
   * @throws IllegalArgumentException for a reply that the follow-up does not take
   */
  FollowUpGiven judge(
      Question question, Answer answer, FollowUp followUp, Reply reply, String shown) {
    return new FollowUpGiven(
        question.id(),
        followUp.id(),
        reply,
        meaning(question, answer, followUp, reply),
        counted(followUp, reply),
        shown);
  }

  private Optional<Triage> meaning(
      Question question, Answer answer, FollowUp followUp, Reply reply) {
    return switch (reply) {
      case Reply.NotSure _ -> Optional.of(question.notSure());
      case Reply.Chosen chosen -> meaning(choices(followUp), chosen, question.triage(answer));
      case Reply.InMonth in -> Optional.of(since(lastTime(followUp), in.month()));
      case Reply.Before before ->
          Optional.of(
              since(lastTime(followUp), before.year().minusYears(1).atMonth(Month.DECEMBER)));
    };
  }

  /** Beside one with a meaning of its own, a choice without one means what the answer does. */
  private static Optional<Triage> meaning(Choices of, Reply.Chosen chosen, Optional<Triage> alone) {
    if (chosen.choices().size() > 1 && !of.several()) {
      throw new IllegalArgumentException("Only one of them can be chosen");
    }
    List<Optional<Triage>> meanings =
        chosen.choices().stream()
            .map(id -> of.find(id).orElseThrow(() -> new IllegalArgumentException("Not a choice")))
            .map(Choice::means)
            .toList();
    return meanings.stream().allMatch(Optional::isEmpty)
        ? Optional.empty()
        : meanings.stream()
            .flatMap(means -> means.or(() -> alone).stream())
            .min(MOST_SERIOUS_FIRST);
  }

  /** Nobody knows the day, so the month counts to its end. */
  private Triage since(LastTime rule, YearMonth month) {
    LocalDate today = today();
    if (month.isAfter(YearMonth.from(today))) {
      throw new IllegalArgumentException("A month that is still to come");
    }
    LocalDate over = month.atEndOfMonth().plusMonths(protocol.require(rule.atLeast()).value());
    return today.isBefore(over) ? rule.within() : rule.after();
  }

  private Optional<Counted> counted(FollowUp followUp, Reply reply) {
    return followUp.kind() instanceof LastTime rule && !(reply instanceof Reply.NotSure)
        ? Optional.of(new Counted(rule.atLeast(), protocol.require(rule.atLeast()).value()))
        : Optional.empty();
  }

  private static Choices choices(FollowUp followUp) {
    if (followUp.kind() instanceof Choices choices) {
      return choices;
    }
    throw new IllegalArgumentException("This follow-up asks for a month");
  }

  private static LastTime lastTime(FollowUp followUp) {
    if (followUp.kind() instanceof LastTime rule) {
      return rule;
    }
    throw new IllegalArgumentException("This follow-up asks for a choice");
  }
}
