package clinic.needlepoint.screening;

import clinic.needlepoint.protocol.ProtocolTexts;
import clinic.needlepoint.site.Translated;
import java.util.Locale;
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
    return step.question().text().byLanguage().keySet().stream()
        .anyMatch(language -> show(step, Locale.of(language)).words().equals(shown));
  }
}
