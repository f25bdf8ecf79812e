package clinic.needlepoint.screening;

import clinic.needlepoint.protocol.ProtocolTexts;
import clinic.needlepoint.screening.FollowUp.Choice;
import clinic.needlepoint.screening.FollowUp.Choices;
import clinic.needlepoint.site.Translated;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The texts of a questionnaire as they stand on a screen, with the protocol's numbers in them. */
@Component
public class ScreeningTexts {
  private final ProtocolTexts texts;

  ScreeningTexts(ProtocolTexts texts) {
    this.texts = texts;
  }

  /** What a screen shows; hand it back with the answer, so that the record holds just that. */
  public Shown show(Step step, Locale locale) {
    return step.followUp()
        .map(followUp -> new Shown(words(followUp.text(), locale), ""))
        .orElseGet(() -> show(step.question(), locale));
  }

  private Shown show(Question question, Locale locale) {
    String hint = question.hint().map(text -> words(text, locale)).orElse("");
    return new Shown(words(question.text(), locale), hint);
  }

  public String words(Translated text, Locale locale) {
    return texts.in(text, locale);
  }

  /** "6 months", for a value that something was counted with. */
  public String amount(Counted counted, Locale locale) {
    return ProtocolTexts.amount(counted.key(), counted.value(), locale);
  }

  /** Whether a screen reads today, in some language, as it read then. */
  boolean readsAs(Step step, String shown) {
    return readingAs(step, shown).findAny().isPresent();
  }

  /**
   * Whether the choices of a reply read today as they did beside those words. What numbers stood in
   * a choice is not kept, so one that names any never does.
   */
  boolean choicesReadAs(Step step, String shown, Choices then, Choices now, List<String> chosen) {
    return readingAs(step, shown)
        .anyMatch(language ->
            chosen.stream().allMatch(id -> readsAs(then.find(id), now.find(id), language)));
  }

  private boolean readsAs(Optional<Choice> then, Optional<Choice> now, Locale language) {
    return now.filter(choice -> texts.numbersIn(choice.text()).isEmpty())
        .flatMap(choice ->
            then.filter(was -> was.text().in(language).equals(choice.text().in(language))))
        .isPresent();
  }

  /** The languages in which a screen reads today as it read then. */
  private Stream<Locale> readingAs(Step step, String shown) {
    return step.question().text().byLanguage().keySet().stream()
        .map(Locale::of)
        .filter(language -> show(step, language).words().equals(shown));
  }
}
