package clinic.needlepoint.consent.ui;

import clinic.needlepoint.consent.ConsentForm;
import java.text.BreakIterator;
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
      parts.addAll(split(page, whole.title().in(locale), whole.text().in(locale), locale, most));
    }
    return parts;
  }

  private static List<PagePart> split(
      int page, String title, String text, Locale locale, int most) {
    List<PagePart> parts = new ArrayList<>();
    BreakIterator sentences = BreakIterator.getSentenceInstance(locale);
    sentences.setText(text);
    int begin = 0;
    int first = 0;
    int count = 0;
    int before = 0;
    for (int end = sentences.next(); end != BreakIterator.DONE; end = sentences.next()) {
      if (end - begin > most && before > begin) {
        parts.add(
            new PagePart(new Place(page, first), title, text.substring(begin, before).strip()));
        begin = before;
        first = count;
      }
      before = end;
      count++;
    }
    parts.add(new PagePart(new Place(page, first), title, text.substring(begin).strip()));
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
