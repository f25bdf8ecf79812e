package clinic.needlepoint.consent;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The lines a finger drew, as far as one must know whether it is a signature.
 *
 * @param lengths of each stroke, in CSS pixels
 */
record Strokes(List<Double> lengths, int points) {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int MOST_CHARACTERS = 2_000_000;
  private static final double DOT = 4;
  private static final double SHORTEST = 80;
  private static final int FEWEST_POINTS = 10;

  static Strokes read(String json) {
    if (json.isBlank()) {
      throw new SignatureRefused("consent.sign.empty");
    }
    if (json.length() > MOST_CHARACTERS) {
      throw new SignatureRefused("consent.sign.too-much");
    }
    try {
      return read(JSON.readTree(json));
    } catch (JacksonException e) {
      throw new SignatureRefused("consent.sign.unreadable");
    }
  }

  private static Strokes read(JsonNode strokes) {
    List<Double> lengths = new ArrayList<>();
    int points = 0;
    for (JsonNode stroke : strokes.values()) {
      JsonNode path = stroke.isArray() ? stroke : stroke.path("points");
      lengths.add(length(path));
      points += path.size();
    }
    return new Strokes(lengths, points);
  }

  private static double length(JsonNode path) {
    double length = 0;
    for (int i = 1; i < path.size(); i++) {
      JsonNode from = path.get(i - 1);
      JsonNode to = path.get(i);
      length += Math.hypot(at(to, "x") - at(from, "x"), at(to, "y") - at(from, "y"));
    }
    return length;
  }

  private static double at(JsonNode point, String axis) {
    JsonNode value = point.path(axis);
    if (!value.isNumber()) {
      throw new SignatureRefused("consent.sign.unreadable");
    }
    return value.doubleValue();
  }

  /** Refuses nothing at all, dots, and a line too short to be anybody's hand. */
  void requireSignature() {
    if (lengths.stream().noneMatch(length -> length > DOT)) {
      throw new SignatureRefused("consent.sign.empty");
    }
    double all = lengths.stream().mapToDouble(Double::doubleValue).sum();
    if (all < SHORTEST || (lengths.size() < 2 && points < FEWEST_POINTS)) {
      throw new SignatureRefused("consent.sign.short");
    }
  }

  /** A mark may be short and need not look like a name, but a touch of a finger is none. */
  void requireMark() {
    if (lengths.stream().noneMatch(length -> length > DOT)) {
      throw new SignatureRefused("consent.sign.empty");
    }
  }
}
