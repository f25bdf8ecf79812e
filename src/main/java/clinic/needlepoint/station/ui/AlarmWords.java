package clinic.needlepoint.station.ui;

import clinic.needlepoint.station.Alarm;
import clinic.needlepoint.station.SensorFault;
import clinic.needlepoint.ui.When;
import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.stream.Stream;

/** Says an alarm in a reader's words. */
final class AlarmWords {
  private AlarmWords() {}

  /** "Slot 4 was emptied. Nothing was scanned." */
  static String sentence(Component reader, Alarm alarm) {
    return reader.getTranslation(
        "station.alarm." + alarm.kind().word(), LineWords.of(reader, alarm.part()));
  }

  /** What a person can do about it now. */
  static String next(Component reader, Alarm alarm) {
    return reader.getTranslation("station.alarm." + alarm.kind().word() + ".next");
  }

  /** More about its cause; empty where there is none. */
  static String cause(Component reader, Alarm alarm, ZoneId zone, Locale locale) {
    return switch (alarm.kind()) {
      case DOCK_FAULT -> reader.getTranslation("station.dock.fault." + alarm.cause());
      case SENSOR_FAULT -> reader.getTranslation(fault(alarm.cause()));
      case GAP ->
          reader.getTranslation(
              "station.alarm.gap.span",
              When.dayAndTime(Instant.parse(alarm.cause()), zone, locale),
              When.dayAndTime(alarm.raisedAt(), zone, locale));
      case REMOVED_WITHOUT_SCAN, NOT_DISPOSED, BIN_FULL, BIN_MISSING, SCAN_WITHOUT_REMOVAL -> "";
    };
  }

  /** A line that is not believed, or why none can be read. */
  private static String fault(String cause) {
    boolean ofALine = Stream.of(SensorFault.values()).anyMatch(fault -> fault.word().equals(cause));
    return ofALine ? "station.sensor." + cause : "station.notice.trouble." + cause + ".state";
  }
}
