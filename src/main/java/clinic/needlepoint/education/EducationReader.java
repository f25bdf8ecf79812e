package clinic.needlepoint.education;

import clinic.needlepoint.protocol.ProtocolTexts;
import clinic.needlepoint.site.ConfigFile;
import clinic.needlepoint.site.ConfigNode;
import clinic.needlepoint.site.Translated;
import clinic.needlepoint.ui.Sentences;
import clinic.needlepoint.visit.TreatmentType;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the files of {@code education/}; the rules a clinic's own version must keep. */
final class EducationReader {
  /** Two lines of the title's type on the smallest panel at most. */
  private static final int LONGEST_TITLE = 28;

  private static final int LONGEST_TEXT = 400;

  /** One sentence never goes over two screens, not in larger text either. */
  private static final int LONGEST_SENTENCE = 120;

  /** Below what the clinic or the visit adds there is less room. */
  private static final int LONGEST_AFTER_LEAD = 70;

  private static final int DEEPEST = 3_000;
  private static final Map<String, TreatmentType> TREATMENTS =
      byWord(TreatmentType.values(), TreatmentType::word);
  private static final Map<String, Topic> TOPICS = byWord(Topic.values(), Topic::word);
  private static final Map<String, Area> AREAS = byWord(Area.values(), Area::word);
  private static final Map<String, OffLabel> CODES = byWord(OffLabel.values(), OffLabel::word);

  private EducationReader() {}

  private static <T> Map<String, T> byWord(T[] values, Function<T, String> word) {
    return Stream.of(values).collect(Collectors.toUnmodifiableMap(word, Function.identity()));
  }

  static Education read(ConfigFile file) {
    ConfigNode root = file.root().only("id", "version", "treatment", "plan", "pages");
    String id = root.id("id");
    int version = root.number("version", 1, 9_999);
    file.requireNamed(id, version);
    List<Education.Page> pages = root.items("pages").stream().map(EducationReader::page).toList();
    requireEachOnce(root, pages);
    requireEveryTopic(root, pages);
    return new Education(
        id,
        version,
        root.choice("treatment", TREATMENTS, TreatmentType.STANDARD),
        root.has("plan") ? plan(root.at("plan")) : Plan.UNKNOWN,
        pages);
  }

  private static Plan plan(ConfigNode node) {
    node.only("serum", "depth", "areas");
    Optional<Boolean> serum = node.truth("serum");
    if (node.has("serum") && serum.isEmpty()) {
      node.fault("serum", "must be true or false.");
    }
    OptionalInt depth =
        node.has("depth") ? OptionalInt.of(node.number("depth", 1, DEEPEST)) : OptionalInt.empty();
    return new Plan(serum, depth, node.has("areas") ? areas(node) : Set.of());
  }

  private static Set<Area> areas(ConfigNode node) {
    Set<Area> areas = EnumSet.noneOf(Area.class);
    for (String word : node.words("areas")) {
      Area area = AREAS.get(word);
      if (area == null) {
        node.fault("areas", word + " is not a part of the body we know.");
      } else {
        areas.add(area);
      }
    }
    return areas;
  }

  private static Education.Page page(ConfigNode node) {
    node.only("id", "topic", "picture", "title", "text", "sources");
    Topic topic = node.choice("topic", TOPICS, Topic.USES);
    String picture = node.id("picture");
    if (EducationReader.class.getResource("/icons/pic-" + picture + ".svg") == null) {
      node.fault("picture", "is no drawing of the product: " + picture + ".");
    }
    return new Education.Page(
        node.id("id"),
        topic,
        picture,
        node.translated("title", LONGEST_TITLE),
        text(node, topic.hasLead() ? LONGEST_AFTER_LEAD : LONGEST_TEXT),
        node.words("sources"));
  }

  private static Translated text(ConfigNode node, int most) {
    Translated text = node.translated("text", most);
    ProtocolTexts.check(node, "text", text, "a page about the treatment");
    text.byLanguage()
        .forEach((language, words) ->
            Sentences.of(words, Locale.of(language)).stream()
                .mapToInt(ProtocolTexts::longest)
                .filter(length -> length > LONGEST_SENTENCE)
                .forEach(length ->
                    node.at("text")
                        .fault(
                            language,
                            "has a sentence of %d characters, at most %d fit."
                                .formatted(length, LONGEST_SENTENCE))));
    return text;
  }

  private static void requireEachOnce(ConfigNode root, List<Education.Page> pages) {
    Set<String> seen = new HashSet<>();
    for (Education.Page page : pages) {
      if (!seen.add(page.id())) {
        root.fault("pages", "has the id " + page.id() + " twice.");
      }
    }
  }

  private static void requireEveryTopic(ConfigNode root, List<Education.Page> pages) {
    Set<Topic> silent = EnumSet.copyOf(Topic.NEEDED);
    pages.forEach(page -> silent.remove(page.topic()));
    if (!silent.isEmpty()) {
      root.fault("pages", "has nothing about " + words(silent, Topic::word) + ".");
    }
  }

  static NoticeTexts readNotices(ConfigFile file) {
    ConfigNode root = file.root().only("id", "version", "notices");
    String id = root.id("id");
    int version = root.number("version", 1, 9_999);
    file.requireNamed(id, version);
    List<Notice> notices = root.items("notices").stream().map(EducationReader::notice).toList();
    Set<OffLabel> silent = EnumSet.allOf(OffLabel.class);
    for (Notice notice : notices) {
      if (!silent.remove(notice.code())) {
        root.fault("notices", "has the code " + notice.code().word() + " twice.");
      }
    }
    if (!silent.isEmpty()) {
      root.fault("notices", "has nothing about " + words(silent, OffLabel::word) + ".");
    }
    return new NoticeTexts(version, notices);
  }

  private static Notice notice(ConfigNode node) {
    node.only("code", "title", "text", "sources");
    return new Notice(
        node.choice("code", CODES, OffLabel.PRP),
        node.translated("title", LONGEST_TITLE),
        text(node, LONGEST_TEXT),
        node.words("sources"));
  }

  private static <T> String words(Set<T> values, Function<T, String> word) {
    return values.stream().map(word).collect(Collectors.joining(", "));
  }
}
