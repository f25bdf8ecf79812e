package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentFile;
import clinic.needlepoint.consent.ConsentFiles;
import clinic.needlepoint.consent.ConsentWithdrawals;
import clinic.needlepoint.consent.Decision;
import clinic.needlepoint.consent.PermissionState;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.Hint;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.ui.When;
import clinic.needlepoint.visit.Claim;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.function.Consumer;

/** What the patient signed and still stands. It is taken back as easily as it was given. */
final class StandingScreen {
  private final PatientFrame frame;
  private final Claim claim;
  private final ConsentFiles files;
  private final ConsentWithdrawals withdrawals;
  private final Consumer<ConsentOutcome> done;
  private final Runnable back;

  StandingScreen(
      PatientFrame frame,
      Claim claim,
      ConsentFiles files,
      ConsentWithdrawals withdrawals,
      Consumer<ConsentOutcome> done,
      Runnable back) {
    this.frame = frame;
    this.claim = claim;
    this.files = files;
    this.withdrawals = withdrawals;
    this.done = done;
    this.back = back;
  }

  /** Whether there is anything to take back. */
  static boolean stands(ConsentFile file) {
    return !file.signed().isEmpty() || !granted(file).isEmpty();
  }

  void show() {
    frame.show("consent.standing", this::fill);
  }

  private void fill() {
    ConsentFile file = file();
    List<Decision> signed = file.signed();
    Div acts = new Div();
    if (!signed.isEmpty()) {
      acts.add(Buttons.quiet(text("consent.standing.take-back"), this::askWhich));
    }
    if (!granted(file).isEmpty()) {
      acts.add(Buttons.quiet(text("consent.standing.choices"), this::showChoices));
    }
    acts.addClassName("standing-acts");
    String title = signed.isEmpty() ? "choices-title" : "title";
    Page page = new Page("signed", new Heading(text("consent.standing." + title)));
    if (!signed.isEmpty()) {
      page.add(new Paragraph(when(signed.getFirst())));
    }
    page.add(new Hint(text("consent.standing.text")), acts);
    frame.room(page);
    frame.back(text("ui.back"), back);
    frame.primary(text("ui.next"), () -> done.accept(ConsentOutcome.SIGNED));
  }

  private static String when(Decision signed) {
    return When.fullDayAndTime(signed.at(), signed.zone(), UI.getCurrent().getLocale());
  }

  private static List<PermissionState> granted(ConsentFile file) {
    return file.permissions().stream().filter(PermissionState::granted).toList();
  }

  /** Of one there is nothing to ask. */
  private void askWhich() {
    List<Decision> signed = file().signed();
    if (signed.size() == 1) {
      showTakingBack(signed.getFirst());
    } else {
      frame.show("consent.standing-treatments", this::fillTreatments);
    }
  }

  private void fillTreatments() {
    Div rows = new Div();
    rows.addClassName("standing-choices");
    for (Decision signed : file().signed()) {
      rows.add(
          new Div(
              new Paragraph(files.title(signed, UI.getCurrent().getLocale())),
              Buttons.plain(text("consent.standing.no-longer"), () -> showTakingBack(signed))));
    }
    frame.title(text("consent.standing.choices-title"));
    frame.room(new Page("choosing", rows, new Hint(text("consent.standing.choices-text"))));
    frame.back(text("ui.back"), this::show);
  }

  private void showTakingBack(Decision signed) {
    frame.show("consent.taking-back", () -> fillTakingBack(signed));
  }

  private void fillTakingBack(Decision signed) {
    new Words(frame).read("consent.taking-back.title", "consent.taking-back.text");
    frame.back(text("ui.back"), this::show);
    frame.finalAction(text("consent.taking-back.yes"), () -> takeBack(signed));
  }

  private void takeBack(Decision signed) {
    withdrawals.treatment(claim, signed.treatment());
    frame.show("consent.taken-back", () -> fillTakenBack(signed));
  }

  private void fillTakenBack(Decision taken) {
    new Words(frame).read("consent.taken-back.title", "consent.taken-back.text");
    frame.noBack();
    frame.primary(text("ui.next"), () -> goOn(taken));
  }

  /** Whoever took back what was not planned may still be here for what is. */
  private void goOn(Decision taken) {
    ConsentFile file = file();
    if (taken.treatment() == file.visit().treatment() || !stands(file)) {
      done.accept(ConsentOutcome.DECLINED);
    } else {
      show();
    }
  }

  private void showChoices() {
    frame.show("consent.standing-choices", this::fillChoices);
  }

  private void fillChoices() {
    Div rows = new Div();
    rows.addClassName("standing-choices");
    for (PermissionState choice : granted(file())) {
      rows.add(
          new Div(
              new Paragraph(files.words(choice, UI.getCurrent().getLocale())),
              Buttons.plain(
                  text("consent.standing.no-longer"),
                  () -> {
                    withdrawals.permission(claim, choice.id());
                    frame.refresh();
                  })));
    }
    frame.title(text("consent.standing.choices-title"));
    frame.room(new Page("choosing", rows, new Hint(text("consent.standing.choices-text"))));
    frame.back(text("ui.back"), this::show);
  }

  private ConsentFile file() {
    return files.of(claim).orElseThrow();
  }

  private String text(String key) {
    return frame.getTranslation(key);
  }
}
