package clinic.needlepoint.site;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * A place in a {@link ConfigFile}. Each reader notes what is wrong and returns something harmless
 * instead; whoever reads checks the faults at the end and uses nothing if there are any.
 */
public final class ConfigNode {
  private final String file;
  private final String place;
  private final JsonNode node;
  private final List<String> faults;

  ConfigNode(String file, String place, JsonNode node, List<String> faults) {
    this.file = file;
    this.place = place;
    this.node = node;
    this.faults = faults;
  }

  /** Notes every field that is not one of these. */
  public ConfigNode only(String... fields) {
    if (!node.isObject()) {
      fault("", "must have the fields " + String.join(", ", fields) + ".");
      return this;
    }
    Set<String> unknown = new TreeSet<>(node.propertyNames());
    unknown.removeAll(Set.of(fields));
    unknown.forEach(field -> fault(field, "is not a field we know."));
    return this;
  }

  /** The names of the fields; none where there should be fields and is something else. */
  public Set<String> fields() {
    return node.isObject() ? new TreeSet<>(node.propertyNames()) : Set.of();
  }

  /** Whether this place has fields below it. */
  public boolean hasFields() {
    return node.isObject();
  }

  public boolean has(String field) {
    return node.has(field);
  }

  /** The place of a field, which may hold nothing. */
  public ConfigNode at(String field) {
    JsonNode value = node.get(field);
    return child(field, value == null ? MissingNode.getInstance() : value);
  }

  /** The items of a list; empty where there is no list. */
  public Optional<List<ConfigNode>> list(String field) {
    JsonNode value = node.get(field);
    return value != null && value.isArray()
        ? Optional.of(children(field, value))
        : Optional.empty();
  }

  /** The whole number that stands here, whatever its range. */
  public OptionalInt whole(String field) {
    JsonNode value = node.get(field);
    return value != null && value.isInt() ? OptionalInt.of(value.intValue()) : OptionalInt.empty();
  }

  /** The true or false that stands here. */
  public Optional<Boolean> truth(String field) {
    JsonNode value = node.get(field);
    return value != null && value.isBoolean()
        ? Optional.of(value.booleanValue())
        : Optional.empty();
  }

  /** The text that stands here. */
  public Optional<String> word(String field) {
    return Optional.ofNullable(string(node.get(field)));
  }

  /** A whole number in a range. */
  public int number(String field, int least, int most) {
    JsonNode value = node.get(field);
    if (value != null && value.isInt() && value.intValue() >= least && value.intValue() <= most) {
      return value.intValue();
    }
    fault(field, "must be a whole number from %d to %d.".formatted(least, most));
    return least;
  }

  /** A stable name: small letters, digits and hyphens. */
  public String id(String field) {
    String text = string(node.get(field));
    if (text != null && text.matches("[a-z][a-z0-9-]{0,39}")) {
      return text;
    }
    fault(field, "must be a name of small letters, digits and hyphens.");
    return "none";
  }

  /** One of these words. */
  public <T> T choice(String field, Map<String, T> choices, T otherwise) {
    T choice = choices.get(String.valueOf(string(node.get(field))));
    if (choice == null) {
      fault(field, "must be " + String.join(" or ", new TreeSet<>(choices.keySet())) + ".");
      return otherwise;
    }
    return choice;
  }

  /** One text of 1 to {@code most} characters. */
  public String text(String field, int most) {
    return readable(field, most).orElse("");
  }

  /** A text in every language, each of 1 to {@code most} characters. */
  public Translated translated(String field, int most) {
    JsonNode value = node.get(field);
    Map<String, String> texts = new HashMap<>();
    if (value == null || !value.isObject()) {
      fault(field, "must have a text in each of " + String.join(", ", Translated.REQUIRED) + ".");
    } else {
      child(field, value).readLanguages(texts, most);
    }
    Translated.REQUIRED.forEach(language -> texts.putIfAbsent(language, ""));
    return new Translated(texts);
  }

  /** As {@link #translated}, where a text is not needed. */
  public Optional<Translated> optionalTranslated(String field, int most) {
    return node.has(field) ? Optional.of(translated(field, most)) : Optional.empty();
  }

  private void readLanguages(Map<String, String> texts, int most) {
    only(Translated.REQUIRED.toArray(String[]::new));
    for (String language : Translated.REQUIRED) {
      readable(language, most).ifPresent(text -> texts.put(language, text));
    }
  }

  private Optional<String> readable(String field, int most) {
    String text = string(node.get(field));
    if (text == null || text.isBlank()) {
      fault(field, "has no text.");
    } else if (text.length() > most) {
      fault(field, "has %d characters, at most %d fit.".formatted(text.length(), most));
    } else if (!text.equals(text.strip()) || text.chars().anyMatch(c -> c < 0x20 || c == 0x7f)) {
      fault(field, "begins or ends with a space, or holds a line break or control character.");
    } else if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
      fault(field, "is not in Unicode's composed form (NFC).");
    } else {
      return Optional.of(text);
    }
    return Optional.empty();
  }

  /** The items of a list that must not be empty. */
  public List<ConfigNode> items(String field) {
    JsonNode value = node.get(field);
    if (value == null || !value.isArray() || value.isEmpty()) {
      fault(field, "must be a list with at least one item.");
      return List.of();
    }
    return children(field, value);
  }

  private List<ConfigNode> children(String field, JsonNode list) {
    List<ConfigNode> items = new ArrayList<>();
    for (JsonNode item : list.values()) {
      items.add(child(field + "[" + (items.size() + 1) + "]", item));
    }
    return items;
  }

  /** A list of short texts that must not be empty. */
  public List<String> words(String field) {
    List<String> words = new ArrayList<>();
    for (ConfigNode item : items(field)) {
      String text = string(item.node);
      if (text == null || text.isBlank()) {
        item.fault("", "must be a text.");
      } else {
        words.add(text);
      }
    }
    return words;
  }

  /** Notes a fault at a field of this place, or at the place itself for "". */
  public void fault(String field, String what) {
    String where = child(field, node).place;
    faults.add(file + (where.isEmpty() ? ": " : ", " + where + ": ") + what);
  }

  private ConfigNode child(String field, JsonNode value) {
    String below = place.isEmpty() || field.isEmpty() ? place + field : place + "." + field;
    return new ConfigNode(file, below, value, faults);
  }

  private static @Nullable String string(@Nullable JsonNode value) {
    return value != null && value.isString() ? value.stringValue() : null;
  }
}
