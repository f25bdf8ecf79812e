package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.cartridge.CartridgeLabel;
import clinic.needlepoint.cartridge.CartridgeVerdict;
import clinic.needlepoint.cartridge.Caution;
import clinic.needlepoint.cartridge.JudgedScan;
import clinic.needlepoint.cartridge.UnitProof;
import clinic.needlepoint.udi.HibcSymbol;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A verdict in the reader's words.
 *
 * @param title two or three words to read from two metres
 * @param reason below it, one line
 * @param whatToDo one or two sentences
 * @param brief the facts in one line, for the small panel
 * @param facts caption and value, in the order of the screen
 */
record VerdictWords(String title, String reason, String whatToDo, String brief, List<Fact> facts) {

  record Fact(String caption, String value) {}

  /** Writes verdicts in one language, as of one day in the clinic's zone. */
  record Writer(Messages messages, Locale locale, LocalDate today, ZoneId zone) {
    private static final String[] REASONS = {
      "cartridge.unreadable.", "udi.reason.", "scanner.unreadable."
    };

    /**
     * @param mayAllow whether the reader may use a cartridge with a caution
     */
    VerdictWords write(JudgedScan scan, boolean mayAllow) {
      return scan.verdict() instanceof CartridgeVerdict.Amber amber
          ? amber(amber, scan.waits(), mayAllow)
          : write(scan.verdict());
    }

    /** One caution stands in large letters; the others come first in what to do. */
    private VerdictWords amber(CartridgeVerdict.Amber amber, boolean allowed, boolean mayAllow) {
      List<Caution> cautions = amber.cautions();
      String more =
          String.join(
              "", cautions.stream().skip(1).map(each -> caution(each, amber) + ". ").toList());
      String whatToDo =
          allowed ? pack(amber.proof()) : say(mayAllow ? "amber.say-why" : "amber.ask-who-may");
      return words(
          allowed ? "allowed" : "amber",
          caution(cautions.getFirst(), amber),
          allowed ? whatToDo : more + whatToDo,
          briefly(amber.label()),
          facts(amber.label()));
    }

    private String caution(Caution caution, CartridgeVerdict.Amber amber) {
      return caution == Caution.EXPIRES_SOON
          ? soon(amber.expires())
          : say("caution." + caution.word());
    }

    private String soon(LocalDate expires) {
      long days = ChronoUnit.DAYS.between(today, expires);
      return days == 0
          ? say("caution.expires-today")
          : say(days == 1 ? "caution.expires-tomorrow" : "caution.expires-soon", text(days));
    }

    /** What the pack is asked about, and who saw that it is another one. */
    private String pack(UnitProof proof) {
      return switch (proof) {
        case SLOT -> say("pack.slot");
        case PERSON, NONE -> say("pack.person");
        case SERIAL, FIRST -> say("pack");
      };
    }

    private VerdictWords write(CartridgeVerdict verdict) {
      return switch (verdict) {
        case CartridgeVerdict.Accepted(var label, var expires, int left, var proof) ->
            words(
                "ok",
                say("accepted.reason", day(expires)),
                pack(proof),
                briefly(label),
                ok(label, left));
        case CartridgeVerdict.Amber amber -> amber(amber, false, false);
        case CartridgeVerdict.WrongArea(var label, var areas) ->
            words(
                "stop",
                say("wrong-area.reason", areas(areas)),
                say("wrong-area.do"),
                briefly(label),
                facts(label));
        case CartridgeVerdict.TooYoung(var label, int from) ->
            words(
                "stop",
                say("too-young.reason", text(from)),
                say("too-young.do"),
                briefly(label),
                facts(label));
        case CartridgeVerdict.Expired(var label, var on) ->
            no(verdict, expired(on), label, fact("today", day(today)));
        case CartridgeVerdict.Recalled(var label, String reason) ->
            words(
                "stop",
                say("recalled.reason"),
                say("recalled.do", reason),
                briefly(label),
                facts(label));
        case CartridgeVerdict.UsedSerial(var label, var when) ->
            no(
                verdict,
                say("used-serial.reason", moment(when)),
                label,
                fact("serial", label.serial().orElse("")));
        case CartridgeVerdict.UnknownDevice(var label) ->
            no(verdict, say("unknown-device.reason"), label, fact("device", label.device()));
        case CartridgeVerdict.Exhausted(var label, int received) ->
            words(
                "stop",
                say(received == 0 ? "exhausted.never" : "exhausted.reason"),
                say(received == 0 ? "exhausted.never-do" : "exhausted.do", text(received)),
                briefly(label),
                facts(label));
        case CartridgeVerdict.LabelNeeded(var label) ->
            words(
                "wait",
                say("label-needed.reason"),
                say("label-needed.do"),
                briefly(label),
                facts(label));
        case CartridgeVerdict.ClockUnconfirmed(var label) ->
            words(
                "wait",
                say("clock-unconfirmed.reason", weekday(today)),
                say("clock-unconfirmed.do"),
                briefly(label),
                facts(label));
        case CartridgeVerdict.Unreadable(String code, int position) ->
            words("unread", say("unreadable." + what(code)), why(code), place(position), List.of());
        case CartridgeVerdict.HalfLabel(var symbol) ->
            words("half", half(symbol, "reason"), half(symbol, "do"), "", List.of());
      };
    }

    private VerdictWords no(
        CartridgeVerdict verdict, String reason, CartridgeLabel label, Fact more) {
      List<Fact> facts = facts(label);
      facts.add(more);
      return words("stop", reason, say(verdict.word() + ".do"), briefly(label), facts);
    }

    private VerdictWords words(
        String title, String reason, String whatToDo, String brief, List<Fact> facts) {
      return new VerdictWords(say("title." + title), reason, whatToDo, brief, facts);
    }

    private String areas(List<BodyArea> areas) {
      return String.join(
              ", ",
              areas.stream()
                  .map(
                      area -> messages.getTranslation("cartridge.list.area." + area.word(), locale))
                  .toList())
          .toLowerCase(locale);
    }

    private String expired(LocalDate on) {
      long days = ChronoUnit.DAYS.between(on, today);
      return days == 1 ? say("expired.yesterday") : say("expired.reason", text(days));
    }

    private List<Fact> ok(CartridgeLabel label, int left) {
      return List.of(
          fact("model", label.model().orElse("")),
          fact("lot", label.lot()),
          fact("recalls", say("fact.none")),
          fact("left", text(left)));
    }

    private List<Fact> facts(CartridgeLabel label) {
      List<Fact> facts = new ArrayList<>();
      label.model().ifPresent(model -> facts.add(fact("model", model)));
      facts.add(fact("lot", label.lot()));
      label.expires().ifPresent(expires -> facts.add(fact("expires", day(expires))));
      return facts;
    }

    private String briefly(CartridgeLabel label) {
      return label
          .expires()
          .map(expires -> say("brief", label.lot(), day(expires)))
          .orElseGet(() -> say("brief-lot", label.lot()));
    }

    /** Which half this is, or what to scan now: the words of the screen where boxes come in. */
    private String half(HibcSymbol symbol, String what) {
      return new StockWords(messages, locale, today).half(symbol, what);
    }

    private static String what(String code) {
      return code.equals("TWO_LABELS") ? "two-labels" : "reason";
    }

    private String why(String code) {
      for (String module : REASONS) {
        if (messages.knows(module + code)) {
          return messages.getTranslation(module + code, locale);
        }
      }
      return say("unreadable.do");
    }

    private String place(int position) {
      return position == 0 ? "" : say("unreadable.place", text(position));
    }

    private Fact fact(String caption, String value) {
      return new Fact(say("fact." + caption), value);
    }

    private String say(String key, Object... values) {
      return messages.getTranslation("cartridge.verdict." + key, locale, values);
    }

    private String day(LocalDate day) {
      return When.day(day, locale);
    }

    private String weekday(LocalDate day) {
      return When.weekday(day, locale);
    }

    private String moment(Instant instant) {
      return When.fullDayAndTime(instant, zone, locale).replace(' ', '\u00a0'); // on one line
    }

    private static String text(long number) {
      return Long.toString(number);
    }
  }
}
