package clinic.needlepoint.operations;

import clinic.needlepoint.store.Refusal;
import java.util.Locale;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Puts a refusal's two sentences into the console and the journal, instead of a stack trace. */
class RefusalAnalyzer extends AbstractFailureAnalyzer<Refusal> {
  @Override
  protected FailureAnalysis analyze(Throwable failure, Refusal refusal) {
    RefusalWords words = RefusalWords.of(refusal, Locale.ENGLISH);
    return new FailureAnalysis(words.what(), words.whatToDo(), failure);
  }
}
