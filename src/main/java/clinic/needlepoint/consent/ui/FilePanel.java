package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentFile;
import clinic.needlepoint.consent.ConsentFiles;
import clinic.needlepoint.consent.ConsentState;
import clinic.needlepoint.consent.PermissionState;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.Status;
import clinic.needlepoint.visit.TreatmentType;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.BiConsumer;

/** All that one patient decided: treatments, then each free choice, with a way to take it back. */
final class FilePanel extends Div {
  private final ConsentFile file;
  private final ConsentWords words;
  private final BiConsumer<ConsentFile, TreatmentType> takeBack;
  private final Sheets sheets;

  /** What can be done on paper where no consent stands. */
  interface Sheets {
    void blank(ConsentFile file);

    void enter(ConsentFile file);

    /** Whether it is a visit of today: a sheet is entered on the day it is signed. */
    boolean today(ConsentFile file);
  }

  FilePanel(
      ConsentFile file,
      ConsentWords words,
      ConsentFiles files,
      BiConsumer<ConsentFile, TreatmentType> takeBack,
      BiConsumer<ConsentFile, String> takeBackChoice,
      Sheets sheets) {
    this.file = file;
    this.words = words;
    this.takeBack = takeBack;
    this.sheets = sheets;
    addClassName("rows");
    add(treatment(file.visit().treatment(), file.state(), file.mayWithdraw()));
    for (ConsentFile.Other other : file.others()) {
      add(treatment(other.signed().treatment(), other.state(), true));
    }
    for (PermissionState choice : file.permissions()) {
      Div row = row(files.words(choice, words.locale()), state(choice));
      if (choice.granted()) {
        row.add(
            Buttons.plain(
                words.say("take-back-choice"), () -> takeBackChoice.accept(file, choice.id())));
      }
      add(row);
    }
    paper();
  }

  private Div treatment(TreatmentType which, ConsentState state, boolean signed) {
    Div row = row(words.say("treatment", words.treatment(which)), words.state(state));
    if (signed) {
      row.add(Buttons.plain(words.say("take-back"), () -> takeBack.accept(file, which)));
    }
    return row;
  }

  private void paper() {
    if (file.state() instanceof ConsentState.Signed || !sheets.today(file)) {
      return;
    }
    Div row =
        row(
            words.say("paper"),
            file.paperAsked()
                .map(at -> new Status(Shape.WARN, words.say("paper-asked", words.time(at))))
                .orElseGet(() -> new Status(Shape.UNKNOWN, words.say("paper-possible"))));
    Div acts =
        new Div(
            Buttons.plain(words.say("paper-blank"), () -> sheets.blank(file)),
            Buttons.plain(words.say("paper-enter"), () -> sheets.enter(file)));
    acts.addClassName("acts-end");
    row.add(acts);
    row.addClassName("paper-row");
    add(row);
  }

  private Status state(PermissionState choice) {
    Shape shape = choice.granted() ? Shape.OK : Shape.UNKNOWN;
    return new Status(
        shape, words.say("choice." + choice.choice().word(), words.time(choice.at())));
  }

  private static Div row(String what, Status state) {
    Paragraph name = new Paragraph(what);
    name.addClassName("key-t");
    Div row = new Div(new Div(name, state));
    row.addClassNames("card", "row");
    return row;
  }
}
