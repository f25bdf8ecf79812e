package clinic.needlepoint.cartridge.ui;

import clinic.needlepoint.cartridge.Box;
import clinic.needlepoint.cartridge.BoxRefusal;
import clinic.needlepoint.cartridge.Formulary;
import clinic.needlepoint.cartridge.FormularyResult;
import clinic.needlepoint.cartridge.ListedDevice;
import clinic.needlepoint.cartridge.TakenIn;
import clinic.needlepoint.udi.HibcSymbol;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What is said of boxes that come in, or do not. */
record BoxBanners(StockWords words, Formulary list) {

  Banner unread(String reason) {
    return new Banner(Shape.STOP, words.say("receive.unread"), words.unreadable(reason));
  }

  /**
   * @param alone goes on without a second symbol, where the first one may
   */
  Banner half(HibcSymbol symbol, Optional<Runnable> alone) {
    Banner banner = new Banner(Shape.WAIT, words.half(symbol, "reason"), words.half(symbol, "do"));
    alone.ifPresent(go -> banner.with(Buttons.plain(words.say("receive.half.alone"), go)));
    return banner;
  }

  Banner sameBox(Box box) {
    return new Banner(Shape.WARN, words.refusal(new BoxRefusal.SameBox(box.serial().orElse(""))));
  }

  /**
   * @param quarantine takes a recalled box in knowingly
   * @param sendBack writes down that it goes back
   */
  Banner refused(Box box, BoxRefusal why, Runnable quarantine, Runnable sendBack) {
    Banner banner = new Banner(Shape.STOP, words.say("receive.refused"), sentence(box, why));
    if (why instanceof BoxRefusal.Recalled) {
      banner.with(Buttons.plain(words.say("receive.quarantine"), quarantine));
    }
    return banner.with(Buttons.plain(words.say("receive.refuse"), sendBack));
  }

  Banner sentBack() {
    return new Banner(Shape.OK, words.say("receive.refuse.done"));
  }

  Banner unknown(String number, Runnable boxOfOurs, Runnable add) {
    return new Banner(
            Shape.STOP, words.say("receive.unknown"), words.say("receive.unknown.do", number))
        .with(
            Buttons.plain(words.say("receive.unknown.box"), boxOfOurs),
            Buttons.plain(words.say("receive.unknown.add"), add));
  }

  Banner taken(FormularyResult.NumberTaken taken) {
    return new Banner(Shape.WARN, words.say("list.taken", taken.number(), taken.device()));
  }

  Banner done(int units) {
    return new Banner(Shape.OK, words.say("receive.done", String.valueOf(units)));
  }

  Banner none(List<TakenIn.RefusedBox> refused) {
    return new Banner(
        Shape.STOP,
        words.say("receive.none"),
        refused.stream()
            .map(each -> sentence(each.box(), each.why()))
            .distinct()
            .collect(Collectors.joining(" ")));
  }

  String model(Box box) {
    return list.find(box.device())
        .map(ListedDevice::device)
        .map(device -> device.model())
        .orElse(box.device());
  }

  private String sentence(Box box, BoxRefusal why) {
    return words.say("receive.refused.box", model(box), box.lot(), words.refusal(why));
  }
}
