package clinic.needlepoint.consent;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What changed between two versions of a form, line by line. */
public final class FormDiff {
  /** What became of a line. */
  public enum Change {
    SAME,
    GONE,
    NEW
  }

  /** A line of either version. */
  public record Line(Change change, String text) {}

  private FormDiff() {}

  /** The lines of both, in the order of the newer one. */
  public static List<Line> between(ConsentForm older, ConsentForm newer, Locale language) {
    return between(lines(older, language), lines(newer, language));
  }

  /** Every line of a form in a language, as it is read. */
  public static List<String> lines(ConsentForm form, Locale language) {
    List<String> lines = new ArrayList<>();
    lines.add(form.title().in(language));
    for (ConsentForm.Page page : form.pages()) {
      lines.add(page.title().in(language));
      lines.add(page.text().in(language));
    }
    for (ConsentForm.Question question : form.questions()) {
      lines.add(question.text().in(language));
      question
          .answers()
          .forEach(
              answer -> lines.add((answer.right() ? "+ " : "- ") + answer.text().in(language)));
    }
    form.permissions().forEach(permission -> lines.add(permission.text().in(language)));
    lines.add(form.statement().in(language));
    return lines;
  }

  static List<Line> between(List<String> older, List<String> newer) {
    List<Line> lines = new ArrayList<>();
    for (AbstractDelta<String> delta : DiffUtils.diff(older, newer, true).getDeltas()) {
      if (delta.getType() == DeltaType.EQUAL) {
        delta.getTarget().getLines().forEach(line -> lines.add(new Line(Change.SAME, line)));
      } else {
        delta.getSource().getLines().forEach(line -> lines.add(new Line(Change.GONE, line)));
        delta.getTarget().getLines().forEach(line -> lines.add(new Line(Change.NEW, line)));
      }
    }
    return lines;
  }
}
