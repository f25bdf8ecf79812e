package clinic.needlepoint.station.ui;

import com.vaadin.flow.component.Component;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Says a part of the station or one of its lines as people call it. */
final class LineWords {
  private static final Pattern PART = Pattern.compile("([a-z]+)([0-9]*)((?:\\.[a-z]+)?)");

  private LineWords() {}

  /**
   * In the words of that component's reader.
   *
   * @param part such as "slot4", "dock1.charging", "bin1"; what is neither is said as it is
   */
  static String of(Component reader, String part) {
    Matcher shape = PART.matcher(part);
    return shape.matches()
        ? reader.getTranslation("station.part." + shape.group(1) + shape.group(3), shape.group(2))
        : part;
  }
}
