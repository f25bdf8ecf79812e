package clinic.needlepoint.protocol.ui;

import clinic.needlepoint.protocol.ChangeResult;
import clinic.needlepoint.protocol.ProtocolChange;
import clinic.needlepoint.protocol.ProtocolChange.Withdrawal;
import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolUnit;
import clinic.needlepoint.protocol.ProtocolValue.Approval;
import clinic.needlepoint.ui.When;
import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is said of a value's changes: who, when, from which day, and why a step was not taken. */
final class ChangeWords {
  private final Component screen;
  private final ZoneId zone;
  private final UnaryOperator<String> who;

  /**
   * @param who how a pseudonym is written on this screen
   */
  ChangeWords(Component screen, ZoneId zone, UnaryOperator<String> who) {
    this.screen = screen;
    this.zone = zone;
    this.who = who;
  }

  String key(ProtocolKey key) {
    return say("key." + key.word());
  }

  String unit(ProtocolUnit unit) {
    return say("unit." + unit.word());
  }

  String amount(int value, ProtocolUnit unit) {
    return value + " " + unit(unit);
  }

  String approved(Approval approval) {
    return say(
        "approved", who.apply(approval.approver()), day(approval.at()), day(approval.from()));
  }

  /** One line for each thing that happened to a change, the change itself first. */
  String[] lines(ProtocolChange change) {
    String what =
        say(
            "change.what",
            amount(change.value(), change.key().unit()),
            day(change.from()),
            String.valueOf(change.min()),
            String.valueOf(change.max()));
    String proposed =
        change
            .proposer()
            .map(by -> say("change.proposed", who.apply(by), day(change.proposedAt())))
            .orElse(say("change.product"));
    String approved =
        change
            .approval()
            .map(by -> say("change.approved", who.apply(by.approver()), day(by.at())))
            .orElse("");
    String withdrawn = change.withdrawal().map(this::withdrawn).orElse("");
    return new String[] {what, proposed, approved, withdrawn, say("source", change.source())};
  }

  private String withdrawn(Withdrawal withdrawal) {
    return say("change.withdrawn", who.apply(withdrawal.by()), day(withdrawal.at()));
  }

  /** Why nothing was written; empty when it was. */
  Optional<String> refusal(ChangeResult result) {
    return switch (result) {
      case ChangeResult.Done _ -> Optional.empty();
      case ChangeResult.OutOfRange(int min, int max) ->
          refused("range", String.valueOf(min), String.valueOf(max));
      case ChangeResult.MoreThan(ProtocolKey upper) -> refused("not-more", key(upper));
      case ChangeResult.LessThan(ProtocolKey lower) -> refused("not-less", key(lower));
      case ChangeResult.NoSuchDay(LocalDate first, LocalDate last) ->
          refused("day-range", first.toString(), last.toString());
      case ChangeResult.NoSource _ -> refused("source");
      case ChangeResult.Same _ -> refused("same");
      case ChangeResult.AnotherAhead _ -> refused("another");
      case ChangeResult.SamePerson _ -> refused("second-person");
      case ChangeResult.NoLead _ -> refused("lead");
      case ChangeResult.Decided _ -> refused("decided");
    };
  }

  private Optional<String> refused(String key, Object... values) {
    return Optional.of(say("need." + key, values));
  }

  String say(String key, Object... values) {
    return screen.getTranslation("protocol." + key, values);
  }

  private String day(Instant at) {
    return When.day(at, zone, locale());
  }

  private String day(LocalDate day) {
    return When.day(day, locale());
  }

  private Locale locale() {
    return com.vaadin.flow.component.UI.getCurrent().getLocale();
  }
}
