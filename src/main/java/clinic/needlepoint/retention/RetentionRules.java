package clinic.needlepoint.retention;

import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.site.ConfigFile;
import clinic.needlepoint.site.ConfigNode;
import clinic.needlepoint.store.Refusal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The rules of {@code retention.yaml} that apply to this clinic, read once at start. */
@Component
class RetentionRules {
  private static final String FILE = "retention.yaml";
  private static final int MOST_YEARS = 100;
  private static final int MOST_DAYS = 3_650;
  private static final int LONGEST_SOURCE = 120;
  private static final Map<String, Boolean> YES_OR_NO = Map.of("yes", true, "no", false);
  private static final Map<String, RecordKind> KINDS =
      Arrays.stream(RecordKind.values())
          .collect(Collectors.toUnmodifiableMap(RecordKind::word, Function.identity()));

  private final List<RetentionRule> rules;

  /**
   * @throws Refusal when the file is missing, wrong, or leaves a kind without a rule: what nobody
   *     says must not pass for what nobody asks
   */
  RetentionRules(ConfigDirectory directory) {
    List<String> faults = new ArrayList<>();
    ConfigFile file = ConfigFile.read(directory, FILE, faults);
    List<RetentionRule> read =
        file.root().only("rules").items("rules").stream()
            .map(RetentionRules::rule)
            .flatMap(Optional::stream)
            .toList();
    requireEveryKind(file, read);
    if (!faults.isEmpty()) {
      throw new Refusal("retention.refused", String.join(" ", faults));
    }
    rules = read;
  }

  /** Empty for one that does not apply; it is read all the same. */
  private static Optional<RetentionRule> rule(ConfigNode node) {
    node.only("id", "applies", "kinds", "years", "days", "source");
    RetentionRule rule =
        new RetentionRule(
            node.id("id"),
            kinds(node),
            Period.of(node.number("years", 0, MOST_YEARS), 0, node.number("days", 0, MOST_DAYS)),
            node.text("source", LONGEST_SOURCE));
    return Optional.of(rule).filter(_ -> node.choice("applies", YES_OR_NO, true));
  }

  private static Set<RecordKind> kinds(ConfigNode node) {
    Set<RecordKind> kinds = EnumSet.noneOf(RecordKind.class);
    for (String word : node.words("kinds")) {
      RecordKind kind = KINDS.get(word);
      if (kind == null) {
        node.fault("kinds", word + " is not a kind we know.");
      } else {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  private static void requireEveryKind(ConfigFile file, List<RetentionRule> rules) {
    Set<RecordKind> silent = EnumSet.allOf(RecordKind.class);
    rules.forEach(rule -> silent.removeAll(rule.kinds()));
    silent.forEach(
        kind -> file.fault("no rule that applies says how long to keep " + kind.word() + "."));
  }

  /** The rule that keeps records of this kind longest. */
  RetentionRule longest(RecordKind kind, LocalDate last) {
    return rules.stream()
        .filter(rule -> rule.kinds().contains(kind))
        .max(Comparator.comparing(rule -> rule.until(last)))
        .orElseThrow();
  }
}
