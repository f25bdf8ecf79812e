package clinic.needlepoint.treatment.ui;

import clinic.needlepoint.cartridge.EnteredRecall;
import clinic.needlepoint.treatment.LookBack;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.ui.When;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;

/** The recalls in force, each with how many were told, and below them those that were lifted. */
final class RecallList extends Div {
  private final RecallWords words;
  private final LookBack lookBack;

  RecallList(
      List<EnteredRecall> all, RecallWords words, LookBack lookBack, Consumer<EnteredRecall> open) {
    this.words = words;
    this.lookBack = lookBack;
    addClassName("page-in");
    part("list.in-force", all.stream().filter(EnteredRecall::inForce).toList(), open);
    List<EnteredRecall> lifted = all.stream().filter(each -> !each.inForce()).toList();
    if (!lifted.isEmpty()) {
      part("list.lifted", lifted, open);
    }
  }

  private void part(String title, List<EnteredRecall> recalls, Consumer<EnteredRecall> open) {
    add(new H2(words.text(title)));
    if (recalls.isEmpty()) {
      add(new Paragraph(words.text("list.none")));
    }
    Div rows = new Div();
    rows.addClassName("rows");
    recalls.forEach(each -> rows.add(row(each, open)));
    add(rows);
  }

  private Div row(EnteredRecall entered, Consumer<EnteredRecall> open) {
    Paragraph title = new Paragraph(words.title(entered));
    title.addClassName("key-t");
    Paragraph more =
        new Paragraph(
            words.text(
                "list.entered",
                entered.recall().reference(),
                When.day(entered.enteredAt(), words.say().zone(), words.say().locale())));
    more.addClassName("cap");
    Div left = new Div(title, more, told(entered));
    Div acts = new Div(Buttons.plain(words.text("list.open"), () -> open.accept(entered)));
    acts.addClassName("acts-end");
    Div row = new Div(left, acts);
    row.addClassNames("card", "row");
    return row;
  }

  private Status told(EnteredRecall entered) {
    LookBack.Progress progress = lookBack.progress(entered.id());
    return new Status(
        progress.done() ? Shape.OK : Shape.WARN, String.join(". ", words.progress(progress)));
  }
}
