package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentForm;
import clinic.needlepoint.ui.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What one screen shows of a form: a whole page, or in larger text as many of its sentences as fit.
 */
record PagePart(Place place, String title, String text) {
  /** Where a part begins: page and sentence, from 0. */
  record Place(int page, int sentence) {}

  static final Place FIRST = new Place(0, 0);

  /** Four lines of larger text on the smallest panel. */
  private static final int LARGE_LETTERS = 112;

  static List<PagePart> of(ConsentForm form, Locale locale, boolean large) {
    int most = large ? LARGE_LETTERS : Integer.MAX_VALUE;
    List<PagePart> parts = new ArrayList<>();
    for (int page = 0; page < form.pages().size(); page++) {
      ConsentForm.Page whole = form.pages().get(page);
      for (Sentences.Part part : Sentences.parts(whole.text().in(locale), locale, most)) {
        Place place = new Place(page, part.first());
        parts.add(new PagePart(place, whole.title().in(locale), part.text()));
      }
    }
    return parts;
  }

  /** The part in which that place lies. */
  static int indexOf(List<PagePart> parts, Place place) {
    int found = 0;
    for (int i = 0; i < parts.size(); i++) {
      Place at = parts.get(i).place();
      if (at.page() < place.page()
          || (at.page() == place.page() && at.sentence() <= place.sentence())) {
        found = i;
      }
    }
    return found;
  }
}
