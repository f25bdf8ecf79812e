package clinic.needlepoint.station;

import clinic.needlepoint.audit.CanonicalJson;
import clinic.needlepoint.audit.TypedText;
import java.time.Instant;
import java.util.Optional;

/**
 * One microneedling pen of the clinic.
 *
 * @param serial as the maker engraved it: 2 to 30 letters, digits and {@code . _ / -}
 * @param label the text of the code on it, by which a scan finds it
 * @param out set while nobody may use it
 */
public record Pen(String serial, String model, String label, Optional<OutOfService> out) {
  private static final int LONGEST_MODEL = 60;
  private static final int LONGEST_LABEL = 128;

  /**
   * Nobody may use the pen.
   *
   * @param by the pseudonym of who took it out
   */
  public record OutOfService(Instant since, String reason, String by) {}

  public Pen {
    model = TypedText.line(model);
    if (!isSerial(serial)) {
      throw new PenRefused("serial");
    }
    if (model.isEmpty() || model.length() > LONGEST_MODEL) {
      throw new PenRefused("model");
    }
    if (label.isBlank()
        || !label.equals(CanonicalJson.fit(label))
        || label.length() > LONGEST_LABEL) {
      throw new PenRefused("label");
    }
  }

  public static boolean isSerial(String text) {
    return text.matches("[A-Za-z0-9][A-Za-z0-9._/-]{1,29}");
  }
}
