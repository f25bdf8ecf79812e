package clinic.needlepoint.consent;

import java.util.List;
import java.util.Locale;

/**
 * The exact words that are signed, in one language, with what was chosen. Choices are drawn as
 * ticked or empty boxes, so that the document needs no word of the kiosk's own.
 *
 * @param text lines end with a line feed; UTF-8 when hashed
 * @param sha256 of the text, 64 hexadecimal digits
 */
public record ConsentDocument(String text, String sha256) {

  static ConsentDocument of(ConsentDraft draft) {
    ConsentForm form = draft.form();
    Locale language = draft.language();
    StringBuilder text = new StringBuilder();
    line(text, form.title().in(language));
    line(text, "%s-%d (%s)".formatted(form.id(), form.version(), language.getLanguage()));
    List<ConsentForm.Page> pages = form.pages();
    for (int i = 0; i < pages.size(); i++) {
      line(text, "");
      line(text, (i + 1) + ". " + pages.get(i).title().in(language));
      line(text, pages.get(i).text().in(language));
    }
    line(text, "");
    for (ConsentForm.Permission permission : form.permissions()) {
      boolean yes = Boolean.TRUE.equals(draft.permissions().get(permission.id()));
      line(text, (yes ? "[x] " : "[ ] ") + permission.text().in(language));
    }
    line(text, "");
    line(text, form.statement().in(language));
    return new ConsentDocument(text.toString(), Sha256.hex(text.toString()));
  }

  private static void line(StringBuilder text, String words) {
    text.append(words).append('\n');
  }
}
