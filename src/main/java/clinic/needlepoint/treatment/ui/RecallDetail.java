package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.cartridge.EnteredRecall;
import clinic.needlepoint.cartridge.RecallReach;
import clinic.needlepoint.treatment.LookBack;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.ui.When;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Instant;

/** One recall: what it says and hits, how far the telling has come, and who wants it lifted. */
final class RecallDetail extends Div {
  private final RecallWords words;

  RecallDetail(RecallWords words, EnteredRecall entered, LookBack.Progress progress) {
    this.words = words;
    addClassName("page-in");
    add(state(entered), facts(entered));
    add(new H2(words.text("exposed.title")));
    words.progress(progress).forEach(sentence -> add(new Paragraph(sentence)));
  }

  private Status state(EnteredRecall entered) {
    return entered
        .lifted()
        .map(lifted ->
            new Status(
                Shape.OK, words.text("state.lifted", time(lifted.at()), words.who(lifted.by()))))
        .orElseGet(() ->
            new Status(
                Shape.STOP,
                words.text(
                    "state.in-force", time(entered.enteredAt()), words.who(entered.enteredBy()))));
  }

  private String time(Instant at) {
    return When.fullDayAndTime(at, words.say().zone(), words.say().locale());
  }

  private Div facts(EnteredRecall entered) {
    var recall = entered.recall();
    RecallReach reach = words.recalls().reach(recall.device(), recall.lots());
    Div card =
        new Div(
            new Paragraph(words.text("fact.reason", recall.reason())),
            new Paragraph(
                words.text(
                    "fact.notice",
                    recall.reference(),
                    When.day(recall.notified(), words.say().locale()))),
            new Paragraph(words.text("check.hit", words.named(reach.hit()))),
            new Paragraph(words.text("check.units", reach.units())));
    card.addClassNames("card", "recall-reach");
    return card;
  }

  /**
   * The second half of lifting, for whoever looks.
   *
   * @param mine whether the one who looks is the one who asked
   */
  RecallDetail asked(EnteredRecall.Asked asked, boolean mine, Runnable lift, Runnable keep) {
    Banner banner =
        new Banner(
            Shape.WARN,
            words.text(mine ? "lift.waits" : "lift.asked", words.who(asked.by())),
            words.text("lift.because", asked.reason()));
    addComponentAsFirst(
        mine
            ? banner.with(Buttons.plain(words.text("lift.take-back"), keep))
            : banner.with(
                Buttons.plain(words.text("lift.keep"), keep),
                Buttons.stop(words.text("lift.confirm"), lift)));
    return this;
  }

  /** Says that something was done. */
  RecallDetail said(String sentence) {
    addComponentAsFirst(new Banner(Shape.OK, sentence));
    return this;
  }
}
