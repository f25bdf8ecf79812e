package clinic.needlepoint.station.ui;

import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.station.ChargeState;
import clinic.needlepoint.station.Cleanliness;
import clinic.needlepoint.station.PenPower;
import clinic.needlepoint.station.PenReason;
import clinic.needlepoint.station.PenStanding;
import clinic.needlepoint.station.Readiness;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.ui.When;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the screen of the pens says, in the reader's language and the clinic's time. */
record PenWords(Messages messages, StaffMembers staff, Locale locale, ZoneId zone, Instant now) {

  String say(String key, Object... values) {
    return messages.getTranslation("station.pens." + key, locale, values);
  }

  String at(Instant instant) {
    boolean today = instant.atZone(zone).toLocalDate().equals(now.atZone(zone).toLocalDate());
    return today ? When.time(instant, zone, locale) : When.dayAndTime(instant, zone, locale);
  }

  String who(String pseudonym) {
    return staff.find(pseudonym).map(member -> member.name()).orElse(pseudonym);
  }

  Status status(PenStanding pen) {
    return switch (pen.readiness()) {
      case Readiness.Ready _ -> new Status(Shape.OK, say("state.ready"));
      case Readiness.NotReady(List<PenReason> reasons) -> {
        boolean broken =
            reasons.contains(PenReason.OUT_OF_SERVICE) || reasons.contains(PenReason.FAULT);
        yield new Status(broken ? Shape.STOP : Shape.WARN, say("state.not-ready"));
      }
      case Readiness.Unknown _ -> new Status(Shape.UNKNOWN, say("state.unknown"));
    };
  }

  /** What to do now, if anything: the first reason decides. */
  Optional<String> next(PenStanding pen) {
    List<PenReason> reasons =
        switch (pen.readiness()) {
          case Readiness.Ready _ -> List.<PenReason>of();
          case Readiness.NotReady(List<PenReason> why) -> why;
          case Readiness.Unknown(List<PenReason> why) -> why;
        };
    return reasons.stream().findFirst().map(reason -> say("do." + reason.word()));
  }

  String charge(PenStanding pen) {
    return switch (pen.power()) {
      case PenPower.NotSeen(PenReason why) -> say("reason." + why.word());
      case PenPower.Away(Instant since, var _) -> say("charge.away", at(since));
      case PenPower.Docked(ChargeState.Full _, Instant since) -> say("charge.full", at(since));
      case PenPower.Docked(ChargeState.Charging _, Instant since) ->
          say("charge.charging", minutes(Duration.between(since, now)));
      case PenPower.Docked(ChargeState.Idle _, var _) -> say("reason.charger-unsure");
      case PenPower.Docked(ChargeState.Fault(var fault), var _) ->
          messages.getTranslation("station.dock.fault." + fault.word(), locale);
    };
  }

  String clean(PenStanding pen) {
    return switch (pen.clean()) {
      case Cleanliness.Never _ -> say("clean.never");
      case Cleanliness.Clean(Instant since, String product) ->
          say("clean.since", at(since), product);
      case Cleanliness.InUse(String session, Instant since) ->
          say("clean.in-session", session, at(since));
      case Cleanliness.Dirty(Instant since, String session) ->
          say("clean.dirty", at(since), session);
    };
  }

  String left(PenStanding pen) {
    return pen.sessionsLeft().isPresent()
        ? say("left", String.valueOf(pen.sessionsLeft().getAsInt()))
        : say("left.unknown");
  }

  String minutes(Duration time) {
    return String.valueOf(Math.max(0, time.toMinutes()));
  }
}
