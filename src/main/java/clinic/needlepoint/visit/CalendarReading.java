package clinic.needlepoint.visit;

import clinic.needlepoint.visit.CalendarComponent.Property;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.data.ContentHandler;

/** Collects the components of a calendar as a parser meets them; what lies within them is left. */
final class CalendarReading implements ContentHandler {
  /** RFC 5545 has alarms in events; a file that goes deeper is not meant well. */
  private static final int DEEPEST = 8;

  private final List<CalendarComponent> components = new ArrayList<>();
  private final Map<String, String> parameters = new HashMap<>();
  private String property = "";
  private String method = "";
  private int depth;

  /** Components within components without end. */
  static final class TooDeep extends RuntimeException {
    TooDeep() {
      super("The calendar's components go too deep");
    }
  }

  List<CalendarComponent> components() {
    return List.copyOf(components);
  }

  /** Empty where the calendar names none. */
  String method() {
    return method;
  }

  @Override
  public void startCalendar() {}

  @Override
  public void endCalendar() {}

  @Override
  public void startComponent(String name) {
    depth++;
    if (depth > DEEPEST) {
      throw new TooDeep();
    }
    if (depth == 1) {
      components.add(new CalendarComponent(components.size() + 1L, name.toUpperCase(Locale.ROOT)));
    }
  }

  @Override
  public void endComponent(String name) {
    depth--;
  }

  @Override
  public void startProperty(String name) {
    property = name.toUpperCase(Locale.ROOT);
    parameters.clear();
  }

  @Override
  public void parameter(String name, String value) {
    parameters.put(name, value);
  }

  @Override
  public void propertyValue(String value) {
    if (depth == 0 && property.equals("METHOD")) {
      method = value.strip();
    }
    if (depth == 1) {
      components.getLast().properties().add(Property.of(property, parameters, value));
    }
  }

  @Override
  public void endProperty(String name) {}
}
