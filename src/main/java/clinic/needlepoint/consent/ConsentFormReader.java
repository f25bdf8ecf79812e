package clinic.needlepoint.consent;

import clinic.needlepoint.protocol.ProtocolTexts;
import clinic.needlepoint.site.ConfigFile;
import clinic.needlepoint.site.ConfigNode;
import clinic.needlepoint.site.Translated;
import clinic.needlepoint.visit.TreatmentType;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads a consent form from its YAML file; the rules a clinic's own version must keep. */
final class ConsentFormReader {
  /** One line of the page's title, and one page of the smallest panel. */
  private static final int LONGEST_TITLE = 40;

  private static final int LONGEST_PAGE = 210;
  private static final int LONGEST_PERMISSION = 24;

  /** As many rows as one screen holds. */
  private static final int MOST_PERMISSIONS = 3;

  private static final Map<String, TreatmentType> TREATMENTS =
      Arrays.stream(TreatmentType.values())
          .collect(Collectors.toMap(TreatmentType::word, Function.identity()));

  /** Line icons of the design that suit a permission. */
  private static final Map<String, String> ICONS =
      List.of("camera", "star", "chat", "person", "file", "heart", "call", "eye", "list").stream()
          .collect(Collectors.toMap(Function.identity(), Function.identity()));

  private ConsentFormReader() {}

  static ConsentForm read(ConfigFile file) {
    ConfigNode root =
        file.root()
            .only(
                "id",
                "version",
                "treatment",
                "title",
                "pages",
                "questions",
                "permissions",
                "statement");
    String id = root.id("id");
    int version = root.number("version", 1, 9_999);
    file.requireNamed(id, version);
    List<ConsentForm.Permission> permissions =
        root.items("permissions").stream().map(ConsentFormReader::permission).toList();
    requireFitting(root, permissions);
    List<ConsentForm.Page> pages =
        root.items("pages").stream().map(ConsentFormReader::page).toList();
    return new ConsentForm(
        id,
        version,
        root.choice("treatment", TREATMENTS, TreatmentType.STANDARD),
        root.translated("title", LONGEST_TITLE),
        pages,
        new TeachBackReader(root, pages.size()).read(),
        permissions,
        root.translated("statement", LONGEST_TITLE));
  }

  private static ConsentForm.Page page(ConfigNode node) {
    node.only("title", "text", "sources");
    Translated text = node.translated("text", LONGEST_PAGE);
    ProtocolTexts.check(node, "text", text, "a page of the form");
    return new ConsentForm.Page(
        node.translated("title", LONGEST_TITLE),
        text,
        node.has("sources") ? node.words("sources") : List.of());
  }

  private static ConsentForm.Permission permission(ConfigNode node) {
    node.only("id", "icon", "text");
    return new ConsentForm.Permission(
        node.id("id"),
        node.choice("icon", ICONS, "file"),
        node.translated("text", LONGEST_PERMISSION));
  }

  private static void requireFitting(ConfigNode root, List<ConsentForm.Permission> permissions) {
    Set<String> seen = new HashSet<>();
    for (ConsentForm.Permission permission : permissions) {
      if (!seen.add(permission.id())) {
        root.fault("permissions", "has the id " + permission.id() + " twice.");
      }
    }
    if (permissions.size() > MOST_PERMISSIONS) {
      root.fault(
          "permissions", "has more than the %d rows of a screen.".formatted(MOST_PERMISSIONS));
    }
  }
}
