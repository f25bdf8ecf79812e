package clinic.needlepoint.aftercare;

import clinic.needlepoint.site.Translated;
import clinic.needlepoint.visit.TreatmentType;
import java.util.List;
import java.util.Locale;

/**
 * What a person is told after one kind of treatment, in one version.
 *
 * @param title of the paper, without placeholders
 */
public record AftercareText(
    String id, int version, TreatmentType treatment, Translated title, List<Section> sections) {

  /** What a section is about, in the order of the paper. */
  public enum Kind {
    TODAY,
    NEXT_DAYS,
    DO,
    DO_NOT,
    CALL,
    EXPECT;

    /** As the file and the keys of messages have it: "next-days". */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** Lines that belong together. */
  public record Section(Kind kind, List<Line> lines) {
    public Section {
      lines = List.copyOf(lines);
    }
  }

  /**
   * One short line.
   *
   * @param text may name values of the protocol
   * @param sources as {@code src/docs/sources.md} names them
   */
  public record Line(Translated text, List<String> sources) {
    public Line {
      sources = List.copyOf(sources);
    }
  }

  public AftercareText {
    sections = List.copyOf(sections);
  }

  /** "standard-1". */
  public String name() {
    return id + "-" + version;
  }
}
