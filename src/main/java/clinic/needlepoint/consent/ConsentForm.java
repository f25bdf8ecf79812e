package clinic.needlepoint.consent;

import clinic.needlepoint.protocol.ProtocolTexts;
import clinic.needlepoint.site.Translated;
import clinic.needlepoint.visit.TreatmentType;
import java.util.List;
import java.util.Locale;

/**
 * A consent form in one version. A changed word is a new version: signed consents point to theirs.
 *
 * @param id such as "standard"
 * @param version from 1
 * @param treatment the one treatment it is for
 * @param questions what a patient is asked about it, none or 3 to 5
 * @param permissions free choices, none needed for treatment
 * @param statement what a signature means: "I agree to treatment"
 */
public record ConsentForm(
    String id,
    int version,
    TreatmentType treatment,
    Translated title,
    List<Page> pages,
    List<Question> questions,
    List<Permission> permissions,
    Translated statement) {

  private static final int DIGITS = 8;

  public ConsentForm {
    pages = List.copyOf(pages);
    questions = List.copyOf(questions);
    permissions = List.copyOf(permissions);
  }

  /** The same as it is read today: what a patient reads and signs has the clinic's numbers. */
  ConsentForm with(ProtocolTexts numbers) {
    List<Page> filled =
        pages.stream()
            .map(page -> new Page(page.title(), numbers.filled(page.text()), page.sources()))
            .toList();
    return new ConsentForm(
        id, version, treatment, title, filled, questions, permissions, statement);
  }

  /**
   * By what a printed sheet is held against what is in force: eight hexadecimal digits of every
   * word in that language. The clinic's numbers are among them.
   */
  public String fingerprint(Locale language) {
    StringBuilder words = new StringBuilder();
    pages.forEach(page ->
        words
            .append(page.title().in(language))
            .append('\n')
            .append(page.text().in(language))
            .append('\n'));
    permissions.forEach(choice -> words.append(choice.text().in(language)).append('\n'));
    words.append(statement.in(language));
    return Sha256.hex(words.toString()).substring(0, DIGITS);
  }

  /** As people write it: "standard-2". */
  public String name() {
    return id + "-" + version;
  }

  /**
   * One screen of text.
   *
   * @param sources where its facts come from, as {@code sources.md} names them; may be empty
   */
  public record Page(Translated title, Translated text, List<String> sources) {
    public Page {
      sources = List.copyOf(sources);
    }
  }

  /**
   * A question that shows whether the form was understood (teach-back).
   *
   * @param id stable over versions
   * @param page the index, from 0, of the page that answers it
   * @param answers 2 or 3, of which one is right
   */
  public record Question(String id, int page, Translated text, List<Answer> answers) {
    public Question {
      answers = List.copyOf(answers);
    }
  }

  /** An answer to choose. */
  public record Answer(Translated text, boolean right) {}

  /**
   * A choice of its own, no unless the patient says yes.
   *
   * @param id stable over versions, such as "photos-record"
   * @param icon a line icon of the design
   */
  public record Permission(String id, String icon, Translated text) {}
}
