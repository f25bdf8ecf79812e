package clinic.needlepoint.aftercare.ui;

import clinic.needlepoint.aftercare.AftercareCode;
import clinic.needlepoint.aftercare.HandedOver;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.CodeEntry;
import clinic.needlepoint.ui.Heading;
import clinic.needlepoint.ui.When;
import clinic.needlepoint.visit.CodeShape;
import clinic.needlepoint.visit.CodeTry;
import com.vaadin.flow.component.html.Div;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Asks for the code of a paper; with it, what it is for. A change of language keeps what is typed.
 */
final class PaperCodeStep {
  private final Late late;
  private final ZoneId zone;
  private String typed = "";

  PaperCodeStep(Late late, ZoneId zone) {
    this.late = late;
    this.zone = zone;
  }

  void show() {
    ask("code.question");
  }

  private void ask(String question) {
    late.frame()
        .show(
            "aftercare.code",
            () -> {
              late.frame()
                  .room(
                      new CodeEntry(
                          late.text(question),
                          late.text("code.label"),
                          CodeShape.CHARACTERS,
                          AftercareCode.SHAPE.length(),
                          typed,
                          code -> typed = code));
              late.frame().back(late.frame().getTranslation("ui.back"), late.leave());
              late.frame().primary(late.frame().getTranslation("ui.next"), this::take);
            });
  }

  /** What can be no code is a slip, told at once: no look-up happens and nothing counts. */
  private void take() {
    Optional<AftercareCode> code = AftercareCode.typed(typed);
    if (code.isEmpty()) {
      boolean whole = typed.length() == AftercareCode.SHAPE.length();
      ask(whole ? "code.slip" : "code.incomplete");
      return;
    }
    typed = "";
    switch (late.reports().open(code.get())) {
      case CodeTry.Found<HandedOver>(HandedOver paper) -> choose(paper);
      case CodeTry.Nothing<HandedOver> _ -> showNothing();
      case CodeTry.Locked<HandedOver>(Instant until) -> showLocked(until);
    }
  }

  /**
   * The same for a code that never was, one that is over, and one that another took the place of.
   */
  private void showNothing() {
    late.frame()
        .show(
            "aftercare.not-found",
            () -> {
              late.say("not-found");
              late.frame().back(late.frame().getTranslation("ui.back"), late.leave());
              late.frame().primary(late.text("not-found.again"), this::show);
            });
  }

  private void showLocked(Instant until) {
    late.frame()
        .show(
            "aftercare.locked",
            () -> {
              late.say("locked", When.time(until, zone, late.locale()));
              late.frame().finalAction(late.text("close"), late.leave());
            });
  }

  private void choose(HandedOver paper) {
    late.frame()
        .show(
            "aftercare.choose",
            () -> {
              Div ways =
                  new Div(
                      Buttons.plain(
                          late.text("choose.problem"),
                          () -> new ProblemStep(late, paper, () -> choose(paper)).show()),
                      Buttons.plain(late.text("choose.take-back"), () -> takeBack(paper)),
                      Buttons.plain(late.text("choose.records"), () -> offerRecords(paper)));
              ways.addClassName("late-ways");
              late.frame()
                  .room(new LatePage("late", new Heading(late.text("choose.question")), ways));
              late.frame().back(late.frame().getTranslation("ui.back"), late.leave());
            });
  }

  private void offerRecords(HandedOver paper) {
    late.frame()
        .show(
            "aftercare.records-offer",
            () -> {
              late.say("records-offer");
              late.frame().back(late.frame().getTranslation("ui.back"), () -> choose(paper));
              late.frame().primary(late.text("records-offer.ask"), () -> askForRecords(paper));
            });
  }

  private void askForRecords(HandedOver paper) {
    late.requests().ask(paper);
    late.frame()
        .show(
            "aftercare.records-asked",
            () -> {
              late.say("records-asked");
              late.frame().finalAction(late.text("close"), late.leave());
            });
  }

  private void takeBack(HandedOver paper) {
    boolean stands =
        late.consent()
            .openTakingBack(late.frame(), late.reports().claim(paper), () -> choose(paper));
    if (!stands) {
      late.frame()
          .show(
              "aftercare.nothing-stands",
              () -> {
                late.say("nothing-stands");
                late.frame().back(late.frame().getTranslation("ui.back"), () -> choose(paper));
                late.frame().finalAction(late.text("close"), late.leave());
              });
    }
  }
}
