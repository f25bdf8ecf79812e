package clinic.needlepoint.screening.ui;

import clinic.needlepoint.screening.Answer;
import clinic.needlepoint.screening.Question;
import java.util.List;
import java.util.Map;

/** An answer that is no "no", shown once more before the answers are handed in. */
record CheckedAnswer(Question question, Answer answer) {
  static List<CheckedAnswer> of(List<Question> questions, Map<String, Answer> given) {
    return questions.stream()
        .filter(question -> given.getOrDefault(question.id(), Answer.NO) != Answer.NO)
        .map(question -> new CheckedAnswer(question, given.getOrDefault(question.id(), Answer.NO)))
        .toList();
  }
}
