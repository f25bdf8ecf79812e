package clinic.needlepoint.operations;

import clinic.needlepoint.store.Refusal;
import clinic.needlepoint.ui.Messages;
import java.util.Locale;

/** A refusal in words: what is the matter, what to do now, and that nothing is lost. */
public record RefusalWords(String title, String what, String whatToDo, String safe) {
  private static final Messages MESSAGES = new Messages();

  public static RefusalWords of(Refusal refusal, Locale language) {
    Object[] values = refusal.values().toArray();
    return new RefusalWords(
        MESSAGES.getTranslation("operations.refused.title", language),
        MESSAGES.getTranslation(refusal.what(), language, values),
        MESSAGES.getTranslation(refusal.whatToDo(), language, values),
        MESSAGES.getTranslation("operations.refused.safe", language));
  }

  /** Both sentences, as the console shows them. */
  public static String forConsole(Refusal refusal) {
    RefusalWords words = of(refusal, Locale.ENGLISH);
    return words.what + System.lineSeparator() + words.whatToDo;
  }
}
