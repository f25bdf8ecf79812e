package clinic.needlepoint.education.ui;

import clinic.needlepoint.education.Education;
import clinic.needlepoint.education.Notice;
import clinic.needlepoint.education.OffLabel;
import clinic.needlepoint.education.Telling;
import clinic.needlepoint.site.Translated;
import clinic.needlepoint.ui.Sentences;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Lays what is to be told out on screens, in one language and size of text. */
final class Leaves {
  /** Five lines of the usual text beside a picture; counted on the smallest panel. */
  private static final int LETTERS = 140;

  /** Four lines of larger text without one. */
  private static final int LARGE_LETTERS = 112;

  private static final String NOTICE_PICTURE = "edu-notice";

  private final Telling telling;
  private final Function<Education.Page, List<String>> leads;
  private final Locale language;
  private final boolean large;

  /**
   * @param leads the lines that stand before a page's text
   * @param large whether the words are larger than usual
   */
  Leaves(
      Telling telling,
      Function<Education.Page, List<String>> leads,
      Locale language,
      boolean large) {
    this.telling = telling;
    this.leads = leads;
    this.language = language;
    this.large = large;
  }

  List<Leaf> pages() {
    return telling.education().stream()
        .flatMap(education -> education.pages().stream())
        .flatMap(page -> of(page).stream())
        .toList();
  }

  List<Leaf> notices() {
    return telling.notices().stream().flatMap(notice -> of(notice).stream()).toList();
  }

  private List<Leaf> of(Education.Page page) {
    List<String> lead = leads.apply(page);
    if (lead.isEmpty()) {
      return split(page.id(), page.picture(), page.title(), page.text(), Optional.empty());
    }
    Leaf.Place begin = new Leaf.Place(page.id(), -1);
    String title = page.title().in(language);
    String text = page.text().in(language);
    return large
        ? List.of(
            new Leaf(begin, page.picture(), title, lead, "", Optional.empty()),
            new Leaf(
                new Leaf.Place(page.id(), 0),
                page.picture(),
                title,
                List.of(),
                text,
                Optional.empty()))
        : List.of(new Leaf(begin, page.picture(), title, lead, text, Optional.empty()));
  }

  private List<Leaf> of(Notice notice) {
    return split(
        ":" + notice.code().word(),
        NOTICE_PICTURE,
        notice.title(),
        notice.text(),
        Optional.of(notice.code()));
  }

  /** Read is what was read to its end. */
  private List<Leaf> split(
      String of, String picture, Translated title, Translated text, Optional<OffLabel> read) {
    List<Sentences.Part> parts =
        Sentences.parts(text.in(language), language, large ? LARGE_LETTERS : LETTERS);
    List<Leaf> leaves = new ArrayList<>();
    for (Sentences.Part part : parts) {
      leaves.add(
          new Leaf(
              new Leaf.Place(of, part.first()),
              picture,
              title.in(language),
              List.of(),
              part.text(),
              part.equals(parts.getLast()) ? read : Optional.empty()));
    }
    return leaves;
  }
}
