package clinic.needlepoint.education.ui;

import clinic.needlepoint.education.Education;
import clinic.needlepoint.education.EducationTelling;
import clinic.needlepoint.education.OffLabel;
import clinic.needlepoint.education.Outcome;
import clinic.needlepoint.education.Telling;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Look;
import clinic.needlepoint.ui.PatientFrame;
import clinic.needlepoint.ui.StaffCall;
import clinic.needlepoint.visit.Claim;
import com.vaadin.flow.component.UI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The way through the pages and the notices. Pages can be passed by, which is said and noted;
 * notices can not.
 */
final class EducationStep {
  private final EducationTelling records;
  private final Telling telling;
  private final StaffCall staffCall;
  private final PatientFrame frame;
  private final Claim claim;
  private final Consumer<Runnable> done;
  private final Runnable back;

  /** The pages that were on the screen, each with its language. */
  private final Map<String, String> seen = new LinkedHashMap<>();

  private Outcome outcome;

  EducationStep(
      EducationTelling records,
      Telling telling,
      StaffCall staffCall,
      PatientFrame frame,
      Claim claim,
      Consumer<Runnable> done,
      Runnable back) {
    this.records = records;
    this.telling = telling;
    this.staffCall = staffCall;
    this.frame = frame;
    this.claim = claim;
    this.done = done;
    this.back = back;
    this.outcome = telling.education().isPresent() ? Outcome.SHOWN : Outcome.NOT_SHOWN;
  }

  void show() {
    if (outcome == Outcome.NOT_SHOWN) {
      staffCall.call("education.none");
      showNone();
    } else {
      showIntro();
    }
  }

  private void showIntro() {
    outcome = Outcome.SHOWN;
    frame.show("education.intro", this::fillIntro);
  }

  private void fillIntro() {
    frame.title(text("education.corner"));
    frame.room(
        page("education.intro", "edu-leaflet")
            .under(Buttons.quiet(text("education.skip"), this::showSkipping)));
    frame.back(text("ui.back"), back);
    frame.primary(text("ui.next"), () -> showLeaf(leaves().getFirst().place()));
  }

  private void showSkipping() {
    outcome = Outcome.SKIPPED;
    frame.show(
        "education.skipping",
        () -> {
          frame.title(text("education.corner"));
          frame.room(page("education.skipping", "edu-leaflet"));
          frame.back(text("ui.back"), this::showIntro);
          frame.primary(text("ui.next"), this::showNotices);
        });
  }

  private void showNone() {
    frame.show(
        "education.none",
        () -> {
          frame.title(text("education.corner"));
          frame.room(page("education.none", "edu-who"));
          frame.back(text("ui.back"), back);
          frame.primary(text("ui.next"), this::showNotices);
        });
  }

  /** A heading and a few lines of the product's own. */
  private Page page(String key, String picture) {
    return drawn(new Page(text(key + ".title"), List.of(), text(key + ".text")), picture);
  }

  /** Beside larger words there is no room for a drawing. */
  private Page drawn(Page page, String picture) {
    return large() ? page : page.drawn(picture, text("education.picture." + picture));
  }

  private void showNotices() {
    List<Leaf> leaves = leaves();
    if (leaves.isEmpty()) {
      end();
    } else {
      showLeaf(leaves.getFirst().place());
    }
  }

  /** What is still to be shown: whoever passed the pages by reads the notices all the same. */
  private List<Leaf> leaves() {
    Leaves all = new Leaves(telling, this::lead, locale(), large());
    List<Leaf> leaves = new ArrayList<>();
    if (outcome == Outcome.SHOWN) {
      leaves.addAll(all.pages());
    }
    leaves.addAll(all.notices());
    return leaves;
  }

  private List<String> lead(Education.Page page) {
    LeadWords words = new LeadWords(telling, this::text, locale());
    return words.of(page.topic());
  }

  private void showLeaf(Leaf.Place place) {
    frame.show(place.page() ? "education.page" : "education.notice", () -> fillLeaf(place));
  }

  private void fillLeaf(Leaf.Place place) {
    List<Leaf> leaves = leaves();
    int index = Leaf.indexOf(leaves, place);
    Leaf leaf = leaves.get(index);
    if (leaf.place().page()) {
      seen.put(leaf.place().of(), locale().getLanguage());
    }
    frame.progress(index + 1, leaves.size());
    frame.room(drawn(new Page(leaf.title(), leaf.lead(), leaf.text()), leaf.picture()));
    frame.back(text("ui.back"), index == 0 ? this::first : () -> showLeaf(at(leaves, index - 1)));
    frame.primary(
        text(leaf.read().isPresent() ? "education.notice.read" : "ui.next"),
        () -> forward(leaf, index));
  }

  private static Leaf.Place at(List<Leaf> leaves, int index) {
    return leaves.get(index).place();
  }

  /** The screen before the first page or notice. */
  private void first() {
    switch (outcome) {
      case SHOWN -> showIntro();
      case SKIPPED -> showSkipping();
      case NOT_SHOWN -> showNone();
    }
  }

  private void forward(Leaf leaf, int index) {
    leaf.read().ifPresent(this::read);
    List<Leaf> leaves = leaves();
    if (index + 1 < leaves.size()) {
      showLeaf(at(leaves, index + 1));
    } else {
      end();
    }
  }

  private void read(OffLabel code) {
    records.read(claim, telling, code, locale());
  }

  private void end() {
    records.end(claim, telling, outcome, seen, locale());
    done.accept(this::last);
  }

  /** Back from what comes after. */
  private void last() {
    List<Leaf> leaves = leaves();
    if (leaves.isEmpty()) {
      first();
    } else {
      showLeaf(leaves.getLast().place());
    }
  }

  private String text(String key, Object... values) {
    return frame.getTranslation(key, values);
  }

  private static boolean large() {
    return Look.largerText(UI.getCurrent().getSession());
  }

  private static Locale locale() {
    return UI.getCurrent().getLocale();
  }
}
