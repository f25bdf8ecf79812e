package clinic.needlepoint.aftercare;

import clinic.needlepoint.protocol.ProtocolTexts;
import clinic.needlepoint.site.ConfigFile;
import clinic.needlepoint.site.ConfigNode;
import clinic.needlepoint.site.Translated;
import clinic.needlepoint.visit.TreatmentType;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads an aftercare text from its YAML file; the rules a clinic's own version must keep. */
final class AftercareTextReader {
  private static final int LONGEST_TITLE = 60;

  /** Three lines of the paper. */
  private static final int LONGEST_LINE = 200;

  private static final Map<String, TreatmentType> TREATMENTS =
      Arrays.stream(TreatmentType.values())
          .collect(Collectors.toUnmodifiableMap(TreatmentType::word, Function.identity()));
  private static final Map<String, AftercareText.Kind> KINDS =
      Arrays.stream(AftercareText.Kind.values())
          .collect(Collectors.toUnmodifiableMap(AftercareText.Kind::word, Function.identity()));

  private AftercareTextReader() {}

  static AftercareText read(ConfigFile file) {
    ConfigNode root = file.root().only("id", "version", "treatment", "title", "sections");
    String id = root.id("id");
    int version = root.number("version", 1, 9_999);
    file.requireNamed(id, version);
    List<AftercareText.Section> sections =
        root.items("sections").stream().map(AftercareTextReader::section).toList();
    requireEach(root, sections);
    return new AftercareText(
        id,
        version,
        root.choice("treatment", TREATMENTS, TreatmentType.STANDARD),
        root.translated("title", LONGEST_TITLE),
        sections);
  }

  private static AftercareText.Section section(ConfigNode node) {
    node.only("section", "lines");
    return new AftercareText.Section(
        node.choice("section", KINDS, AftercareText.Kind.TODAY),
        node.items("lines").stream().map(AftercareTextReader::line).toList());
  }

  private static AftercareText.Line line(ConfigNode node) {
    node.only("sources", "text");
    Translated text = node.translated("text", LONGEST_LINE);
    ProtocolTexts.check(node, "text", text, "a line of aftercare");
    return new AftercareText.Line(text, node.words("sources"));
  }

  /** Nobody goes home without having been told when to call. */
  private static void requireEach(ConfigNode root, List<AftercareText.Section> sections) {
    Set<AftercareText.Kind> absent = EnumSet.allOf(AftercareText.Kind.class);
    for (AftercareText.Section section : sections) {
      if (!absent.remove(section.kind())) {
        root.fault("sections", "has the section " + section.kind().word() + " twice.");
      }
    }
    absent.forEach(kind -> root.fault("sections", "has no section " + kind.word() + "."));
  }
}
