package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentState;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.ui.When;
import clinic.needlepoint.visit.TreatmentType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** Consent in the words of staff. */
record ConsentWords(Locale locale, ZoneId zone) {
  private static final Messages MESSAGES = new Messages();

  Status state(ConsentState state) {
    return switch (state) {
      case ConsentState.Signed(String form, int version, Instant at) ->
          new Status(Shape.OK, say("state.signed", form + "-" + version, time(at)));
      case ConsentState.Missing _ -> new Status(Shape.UNKNOWN, say("state.missing"));
      case ConsentState.Declined(Instant at) ->
          new Status(Shape.STOP, say("state.declined", time(at)));
      case ConsentState.Outdated(String form, int version) ->
          new Status(Shape.STOP, say("state.outdated", form + "-" + version));
      case ConsentState.Lapsed(Instant at) -> new Status(Shape.STOP, say("state.lapsed", time(at)));
      case ConsentState.Withdrawn(Instant at) ->
          new Status(Shape.STOP, say("state.withdrawn", time(at)));
    };
  }

  /** In words alone, of somebody who declined or took it back. */
  String saidNo(ConsentState state) {
    return switch (state) {
      case ConsentState.Declined(Instant at) -> say("state.declined", time(at));
      case ConsentState.Withdrawn(Instant at) -> say("state.withdrawn", time(at));
      default -> "";
    };
  }

  String treatment(TreatmentType treatment) {
    return MESSAGES.getTranslation("visit.desk.treatment." + treatment.word(), locale);
  }

  String time(Instant at) {
    return When.fullDayAndTime(at, zone, locale);
  }

  String say(String key, Object... values) {
    return MESSAGES.getTranslation("consent.desk." + key, locale, values);
  }
}
