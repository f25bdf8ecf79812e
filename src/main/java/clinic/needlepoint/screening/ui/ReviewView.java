package clinic.needlepoint.screening.ui;

import clinic.needlepoint.screening.Flag;
import clinic.needlepoint.screening.Reason;
import clinic.needlepoint.screening.ScreeningClearance;
import clinic.needlepoint.screening.ScreeningReview;
import clinic.needlepoint.screening.ScreeningState;
import clinic.needlepoint.screening.ScreeningTexts;
import clinic.needlepoint.screening.Screenings;
import clinic.needlepoint.screening.Step;
import clinic.needlepoint.screening.Triage;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.NotAllowed;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Shape;
import clinic.needlepoint.ui.StaffLayout;
import clinic.needlepoint.ui.StaffPage;
import clinic.needlepoint.ui.TouchKeyboard;
import clinic.needlepoint.ui.When;
import clinic.needlepoint.visit.Visit;
import clinic.needlepoint.visit.VisitId;
import clinic.needlepoint.visit.Visits;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Instant;
import java.util.Optional;

/** A clinician looks at what was flagged, one answer at a time, and decides with a reason. */
@Route(value = "staff/review", layout = StaffLayout.class)
@RolesAllowed({"PRACTITIONER", "LEAD"})
class ReviewView extends StaffPage implements HasUrlParameter<Long>, HasDynamicTitle {
  private final Visits visits;
  private final Screenings screenings;
  private final ScreeningClearance clearance;
  private final ScreeningTexts texts;
  private final SignedInStaff signedIn;
  private final Sites sites;
  private VisitId visit = new VisitId(0);

  /** How many were open when the screen was opened, for "1 of 2". */
  private int atFirst;

  ReviewView(
      Visits visits,
      Screenings screenings,
      ScreeningClearance clearance,
      ScreeningTexts texts,
      SignedInStaff signedIn,
      Sites sites) {
    this.visits = visits;
    this.screenings = screenings;
    this.clearance = clearance;
    this.texts = texts;
    this.signedIn = signedIn;
    this.sites = sites;
    scrolls();
  }

  @Override
  public void setParameter(BeforeEvent event, Long number) {
    visit = new VisitId(number);
    atFirst = clearance.review(visit).map(review -> review.open().size()).orElse(0);
    refresh();
  }

  /** Nothing of the patient: titles end up in the browser's history. */
  @Override
  public String getPageTitle() {
    return getTranslation("screening.review.arrivals");
  }

  private void refresh() {
    removeAll();
    Optional<Visit> found = visits.find(visit);
    title(getTranslation("screening.review.title", found.map(Visit::initials).orElse("")));
    if (found.isEmpty()) {
      said(Shape.UNKNOWN, "gone", text("gone-line"));
      return;
    }
    switch (screenings.stateOf(visit)) {
      case ScreeningState.Unfinished(int answered, int questions) ->
          said(
              Shape.UNKNOWN,
              "answering",
              getTranslation("screening.review.answering-line", answered, questions));
      case ScreeningState.Stopped(Instant at) ->
          said(Shape.STOP, "stopped", getTranslation("screening.review.stopped-line", time(at)));
      case ScreeningState.Cleared cleared ->
          said(cleared.exceptions() == 0 ? Shape.OK : Shape.WARN, "done", text("done-line"));
      case ScreeningState.ToReview open -> showFlag(open.open().getFirst(), open.open().size());
    }
  }

  private void said(Shape shape, String headline, String line) {
    extra("");
    add(new Banner(shape, text(headline), line));
    clearance.review(visit).ifPresent(review -> add(notes(review)));
    acts(Buttons.after(Buttons.primary(text("back"), this::leave), "next"));
  }

  private void showFlag(Flag flag, int open) {
    extra(getTranslation("screening.review.question", atFirst - open + 1, atFirst));
    ScreeningReview review = clearance.review(visit).orElseThrow();
    FlagPart part = new FlagPart(flag, words(review, flag), new FollowUpLines(review, flag, texts));
    add(part, notes(review));
    add(new TouchKeyboard());
    if (flag.triage() == Triage.STOP) {
      acts(
          new Component[] {
            arrivals(), Buttons.plain(text("treat"), () -> askToTreat(part, flag)),
          },
          Buttons.primary(text("stop"), () -> askToStop(part)));
    } else {
      acts(
          new Component[] {arrivals(), Buttons.plain(text("stop"), () -> askToStop(part))},
          Buttons.primary(text("treat"), () -> decide(part, reason -> clear(flag, reason))));
    }
  }

  private NotesPart notes(ScreeningReview review) {
    return new NotesPart(review, texts, sites.require().zone());
  }

  private NativeButton arrivals() {
    return Buttons.before("back", Buttons.plain(text("arrivals"), this::leave));
  }

  private String words(ScreeningReview review, Flag flag) {
    return review
        .question(flag)
        .map(question -> texts.show(Step.of(question), getLocale()).words())
        .orElseGet(() -> getTranslation("screening.review.old-question", flag.question()));
  }

  private void clear(Flag flag, Reason reason) {
    clearance.clear(visit, flag.question(), reason, signedIn.require());
    refresh();
  }

  /** Ending somebody's day takes a second touch. */
  private void askToStop(FlagPart part) {
    ask(part, "stop", this::stop);
  }

  /** So does treating somebody whom the questionnaire would send home. */
  private void askToTreat(FlagPart part, Flag flag) {
    ask(part, "treat", reason -> clear(flag, reason));
  }

  private void ask(FlagPart part, String what, Deciding deciding) {
    if (!part.hasReason()) {
      part.refuse(text("reason-short"));
      return;
    }
    part.warn(new Banner(Shape.STOP, text(what + "-headline"), text(what + "-line")));
    acts(
        new Component[] {Buttons.plain(text("keep"), this::refresh)},
        Buttons.stop(text(what + "-sure"), () -> decide(part, deciding)));
  }

  private void stop(Reason reason) {
    clearance.stop(visit, reason, signedIn.require());
    refresh();
  }

  /** What is done with a reason. */
  private interface Deciding {
    void with(Reason reason);
  }

  /** Does it, or says why not; where somebody else decided first, their decision is shown. */
  private void decide(FlagPart part, Deciding deciding) {
    if (!part.hasReason()) {
      part.refuse(text("reason-short"));
      return;
    }
    try {
      deciding.with(new Reason(part.reason()));
    } catch (NotAllowed refused) {
      part.refuse(getTranslation(refused.messageKey()));
    } catch (IllegalStateException faster) {
      refresh();
    }
  }

  private void leave() {
    UI.getCurrent().navigate("staff");
  }

  private String time(Instant at) {
    return When.time(at, sites.require().zone(), getLocale());
  }

  private String text(String key) {
    return getTranslation("screening.review." + key);
  }
}
