package clinic.needlepoint.aftercare;

import clinic.needlepoint.audit.AuditRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The answers of a screening, out of the record that was written when it was handed in. */
final class OwnAnswers {
  private OwnAnswers() {}

  /**
   * One answer.
   *
   * @param question its id, "question/follow-up" for what was asked beside it
   * @param words as they were shown, or the id where they were not kept
   */
  record Said(String question, String words, String answer) {}

  static List<Said> of(AuditRecord finished) {
    List<Said> all = new ArrayList<>();
    for (String group : List.of("answers", "followUps")) {
      map(finished, group)
          .forEach((question, answer) ->
              all.add(
                  new Said(
                      question.toString(),
                      words(finished, question.toString()),
                      answer.toString())));
    }
    return all;
  }

  private static String words(AuditRecord finished, String question) {
    Object words = map(finished, "shown").get(question);
    return words == null ? question : words.toString();
  }

  private static Map<?, ?> map(AuditRecord record, String name) {
    return record.body().get(name) instanceof Map<?, ?> map ? map : Map.of();
  }
}
