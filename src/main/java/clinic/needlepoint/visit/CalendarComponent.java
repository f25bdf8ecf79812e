package clinic.needlepoint.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One component of a calendar, such as an event, with its properties as they stand.
 *
 * @param number from 1, in the order of the file
 * @param name such as "VEVENT"
 */
record CalendarComponent(long number, String name, List<Property> properties) {
  CalendarComponent(long number, String name) {
    this(number, name, new ArrayList<>());
  }

  /** A property with its parameters, whose names are compared without case. */
  record Property(String name, TreeMap<String, String> parameters, String value) {
    String parameter(String parameter) {
      return parameters.getOrDefault(parameter, "");
    }

    static Property of(String name, Map<String, String> parameters, String value) {
      TreeMap<String, String> any = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
      any.putAll(parameters);
      return new Property(name, any, value);
    }
  }

  boolean isEvent() {
    return name.equals("VEVENT");
  }

  boolean isTimeZone() {
    return name.equals("VTIMEZONE");
  }

  List<Property> all(String property) {
    return properties.stream().filter(one -> one.name().equals(property)).toList();
  }
}
