package clinic.needlepoint.consent;

import clinic.needlepoint.ui.Messages;
import java.util.List;
import java.util.Locale;

/**
 * The exact words that are signed, in one language: what a signature means, whose it is, what was
 * chosen, and every page that was read. The screen shows this text and no other, and so does the
 * copy.
 *
 * @param text lines end with a line feed; UTF-8 when hashed
 * @param sha256 of the text, 64 hexadecimal digits
 */
public record ConsentDocument(String text, String sha256) {
  private static final Messages MESSAGES = new Messages();

  /**
   * Writes it.
   *
   * @param patient the patient's printed name
   */
  static ConsentDocument of(ConsentDraft draft, String patient) {
    Writing writing = new Writing(new StringBuilder(), draft.language());
    writing.head(draft);
    writing.people(draft.party(), patient);
    writing.choices(draft);
    writing.form(draft);
    writing.pages(draft.form());
    writing.number(draft);
    String text = writing.text.toString();
    return new ConsentDocument(text, Sha256.hex(text));
  }

  /** Names do not belong in logs. */
  @Override
  public String toString() {
    return "ConsentDocument[" + sha256 + "]";
  }

  private record Writing(StringBuilder text, Locale language) {
    void head(ConsentDraft draft) {
      ConsentForm form = draft.form();
      line(form.title().in(language));
      say("means", form.statement().in(language));
    }

    void people(Party party, String patient) {
      if (party.name().isPresent()) {
        say("patient", patient);
        say(party.role().word(), party.name().get().text());
      } else {
        say("name", patient);
      }
      party.right().ifPresent(this::right);
      party.assent().ifPresent(said -> say("assent-" + said.word()));
      party.interpreter().ifPresent(this::interpreter);
      party.witness().ifPresent(by -> say("witness", by.text()));
    }

    private void right(Party.Right right) {
      say("relation", word("relation", right.relation().word()));
      say("proof", word("proof", right.proof().word()));
    }

    private void interpreter(Interpreter by) {
      say(
          "interpreter",
          by.name(),
          by.language().text(),
          word("interpreter-mode", by.mode().word()));
    }

    void choices(ConsentDraft draft) {
      for (ConsentForm.Permission permission : draft.form().permissions()) {
        boolean yes = Boolean.TRUE.equals(draft.permissions().get(permission.id()));
        say(yes ? "yes" : "no", permission.text().in(language));
      }
    }

    void form(ConsentDraft draft) {
      say("form", draft.form().name(), language.getDisplayLanguage(language));
    }

    void pages(ConsentForm form) {
      List<ConsentForm.Page> pages = form.pages();
      for (int i = 0; i < pages.size(); i++) {
        line("");
        line((i + 1) + ". " + pages.get(i).title().in(language));
        line(pages.get(i).text().in(language));
      }
    }

    private String word(String kind, String word) {
      return MESSAGES.getTranslation("consent." + kind + "." + word, language);
    }

    /** Last: whoever is read to hears what they sign before 32 letters and digits. */
    void number(ConsentDraft draft) {
      line("");
      say("number", draft.number());
    }

    private void say(String key, Object... values) {
      line(MESSAGES.getTranslation("consent.document." + key, language, values));
    }

    private void line(String words) {
      text.append(words).append('\n');
    }
  }
}
