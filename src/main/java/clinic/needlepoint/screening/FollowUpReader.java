package clinic.needlepoint.screening;

import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolUnit;
import clinic.needlepoint.screening.FollowUp.Choice;
import clinic.needlepoint.screening.FollowUp.Choices;
import clinic.needlepoint.screening.FollowUp.Kind;
import clinic.needlepoint.screening.FollowUp.LastTime;
import clinic.needlepoint.site.ConfigNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one follow-up of a questionnaire's file. */
final class FollowUpReader {
  private static final int LONGEST_TEXT = 60;

  /** Two lines on half of the screen. */
  private static final int LONGEST_CHOICE = 24;

  /** With "Not sure" they fill the screen. */
  private static final int MOST_CHOICES = 5;

  private enum Form {
    ONE,
    SEVERAL,
    MONTH
  }

  private static final Map<String, Form> FORMS =
      Map.of("one", Form.ONE, "several", Form.SEVERAL, "month", Form.MONTH);

  private FollowUpReader() {}

  static FollowUp read(ConfigNode node, String of) {
    String id = node.id("id");
    Form form = node.choice("kind", FORMS, Form.MONTH);
    Kind kind = form == Form.MONTH ? month(node) : choices(node, form == Form.SEVERAL, of);
    return new FollowUp(id, QuestionnaireReader.translated(node, "text", LONGEST_TEXT, of), kind);
  }

  private static Kind month(ConfigNode node) {
    node.only("id", "kind", "text", "atLeast", "within", "after");
    Optional<ProtocolKey> key =
        node.word("atLeast")
            .flatMap(ProtocolKey::find)
            .filter(found -> found.unit() == ProtocolUnit.MONTHS);
    if (key.isEmpty()) {
      node.fault("atLeast", "must be a value of protocol.yaml that is counted in months.");
    }
    return new LastTime(
        key.orElse(ProtocolKey.ISOTRETINOIN_LOOKBACK),
        node.choice("within", QuestionnaireReader.TRIAGE, Triage.STOP),
        node.choice("after", QuestionnaireReader.TRIAGE, Triage.STOP));
  }

  private static Kind choices(ConfigNode node, boolean several, String of) {
    node.only("id", "kind", "text", "choices");
    List<ConfigNode> items = node.items("choices");
    if (items.size() > MOST_CHOICES) {
      node.fault("choices", "has %d, at most %d fit.".formatted(items.size(), MOST_CHOICES));
    }
    Set<String> seen = new HashSet<>();
    for (ConfigNode item : items) {
      String id = item.id("id");
      if (!seen.add(id)) {
        node.fault("choices", "has the id " + id + " twice.");
      }
      if (!Reply.isChoice(id)) {
        item.fault("id", "is a word of the kiosk's own; choose another one.");
      }
    }
    return new Choices(items.stream().map(item -> choice(item, of)).toList(), several);
  }

  private static Choice choice(ConfigNode node, String of) {
    node.only("id", "means", "text");
    return new Choice(
        node.id("id"),
        node.has("means")
            ? Optional.of(node.choice("means", QuestionnaireReader.TRIAGE, Triage.STOP))
            : Optional.empty(),
        QuestionnaireReader.translated(node, "text", LONGEST_CHOICE, of));
  }
}
