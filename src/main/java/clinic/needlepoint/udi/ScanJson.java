package clinic.needlepoint.udi;

import clinic.needlepoint.udi.ScanResult.Accepted;
import clinic.needlepoint.udi.ScanResult.Rejected;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One line of JSON for one scan, keys always in the same order. ASCII only. */
final class ScanJson {
  private ScanJson() {}

  static String line(ScanResult result) {
    return switch (result) {
      case Accepted accepted -> accepted(accepted.udi(), accepted.warnings());
      case Rejected rejected -> rejected(rejected);
    };
  }

  private static String accepted(Udi udi, List<WarningCode> warnings) {
    String words =
        warnings.stream().map(w -> " " + w.message()).collect(Collectors.joining("", "Read.", ""));
    return "{\"outcome\":\"accepted\""
        + member("issuer", udi.issuer())
        + member("deviceIdentifier", udi.deviceIdentifier())
        + member("lot", udi.lot())
        + member("serial", udi.serial())
        + member("expires", udi.expires())
        + member("manufactured", udi.manufactured())
        + tail(udi.others(), warnings, null, words);
  }

  private static String rejected(Rejected rejected) {
    ReasonCode reason = rejected.reason();
    return "{\"outcome\":\"rejected\""
        + member("issuer", rejected.issuer())
        + member("deviceIdentifier", null)
        + member("lot", null)
        + member("serial", null)
        + member("expires", null)
        + member("manufactured", null)
        + tail(
            new TreeMap<>(),
            List.of(),
            reason,
            reason.message() + " (At character " + rejected.position() + ".)");
  }

  private static String tail(
      SortedMap<String, String> others,
      List<WarningCode> warnings,
      @Nullable ReasonCode reason,
      String message) {
    return ",\"other\":"
        + others.entrySet().stream().map(ScanJson::entry).collect(Collectors.joining(",", "{", "}"))
        + ",\"warnings\":"
        + warnings.stream().map(w -> quoted(w.name())).collect(Collectors.joining(",", "[", "]"))
        + member("reason", reason)
        + member("message", message)
        + "}";
  }

  private static String entry(Map.Entry<String, String> element) {
    return quoted(element.getKey()) + ":" + quoted(element.getValue());
  }

  private static String member(String key, @Nullable Object value) {
    return "," + quoted(key) + ":" + (value == null ? "null" : quoted(value.toString()));
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        json.append(String.format("\\u%04x", (int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
