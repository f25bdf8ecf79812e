package clinic.needlepoint.education.ui;

import clinic.needlepoint.education.OffLabel;
import java.util.List;
import java.util.Optional;

/**
 * What one screen shows: a page or a notice, or as many of its sentences as fit.
 *
 * @param lead lines of this clinic or this visit that stand before the text
 * @param text perhaps empty
 * @param read the notice that is read once this screen is; empty for anything else
 */
record Leaf(
    Place place,
    String picture,
    String title,
    List<String> lead,
    String text,
    Optional<OffLabel> read) {
  /**
   * Where a screen begins, so that it is found again when the size of text or the language changes.
   *
   * @param of the id of the page, or the code of the notice behind a colon
   * @param sentence from 0; the lead is before it
   */
  record Place(String of, int sentence) {
    boolean page() {
      return !of.startsWith(":");
    }
  }

  Leaf {
    lead = List.copyOf(lead);
  }

  /** The screen on which that place lies; the first one if there is none. */
  static int indexOf(List<Leaf> leaves, Place place) {
    int found = 0;
    for (int i = 0; i < leaves.size(); i++) {
      Place at = leaves.get(i).place();
      if (at.of().equals(place.of()) && at.sentence() <= place.sentence()) {
        found = i;
      }
    }
    return found;
  }
}
