package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.BoxRefusal;
import clinic.needlepoint.cartridge.LotStock;
import clinic.needlepoint.udi.HibcSymbol;
import clinic.needlepoint.udi.WaitingHalf;
import clinic.needlepoint.ui.Messages;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.ui.When;
import java.time.LocalDate;
import java.util.Locale;

/** What the screens of the stock say, in the reader's language. */
record StockWords(Messages messages, Locale locale, LocalDate today) {

  String say(String key, Object... values) {
    return messages.getTranslation("cartridge." + key, locale, values);
  }

  String day(LocalDate day) {
    return When.day(day, locale);
  }

  Status state(LotStock lot) {
    Shape shape =
        switch (lot.state(today)) {
          case QUARANTINED, EXPIRED -> Shape.STOP;
          case SOON -> Shape.WARN;
          case GOOD -> Shape.OK;
        };
    return new Status(
        shape, say("stock.state." + lot.state(today).name().toLowerCase(Locale.ROOT)));
  }

  /** Why a box is not taken in, as one sentence. */
  String refusal(BoxRefusal why) {
    return switch (why) {
      case BoxRefusal.Expired(LocalDate on) -> say("receive.refused.expired", day(on));
      case BoxRefusal.Recalled(String reason) -> say("receive.refused.recalled", reason);
      case BoxRefusal.NotListed _ -> say("receive.refused.not-listed");
      case BoxRefusal.Spoilt _ -> say("receive.refused.spoilt");
      case BoxRefusal.SameBox(String serial) -> say("receive.refused.same-box", serial);
    };
  }

  /** Which half of a label was scanned, or what to scan now: the words of the session's verdict. */
  String half(HibcSymbol symbol, String what) {
    return say(
        "verdict.half." + symbol.name().toLowerCase(Locale.ROOT) + "." + what,
        String.valueOf(WaitingHalf.LONGEST.toSeconds()));
  }

  /** Why a code is not read: the sentence that the session's verdict says, too. */
  String unreadable(String code) {
    for (String module :
        new String[] {"cartridge.unreadable.", "udi.reason.", "scanner.unreadable."}) {
      if (messages.knows(module + code)) {
        return messages.getTranslation(module + code, locale);
      }
    }
    return say("verdict.unreadable.do");
  }
}
