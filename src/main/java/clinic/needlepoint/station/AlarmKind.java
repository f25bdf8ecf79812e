package clinic.needlepoint.station;

import static clinic.needlepoint.station.AlarmAnswer.BACK_IN_PLACE;
import static clinic.needlepoint.station.AlarmAnswer.CHECKED;
import static clinic.needlepoint.station.AlarmAnswer.IN_THE_BIN;
import static clinic.needlepoint.station.AlarmAnswer.MISSING;
import static clinic.needlepoint.station.AlarmAnswer.OTHER;
import static clinic.needlepoint.station.AlarmAnswer.SEEN_TO;
import static clinic.needlepoint.station.AlarmAnswer.TECHNICIAN;
import static clinic.needlepoint.station.AlarmAnswer.WILL_SCAN;

import java.util.List;
import java.util.Locale;

/** What can be wrong at the station. */
public enum AlarmKind {
  /** A slot was emptied and nothing was scanned in the time the protocol gives. */
  REMOVED_WITHOUT_SCAN(false, WILL_SCAN, BACK_IN_PLACE, MISSING, OTHER),
  /** A session ended while the bin watched, and it did not see every used cartridge. */
  NOT_DISPOSED(false, IN_THE_BIN, MISSING, OTHER),
  BIN_FULL(true, SEEN_TO, OTHER),
  BIN_MISSING(true, SEEN_TO, OTHER),
  /** A charger or its wires. */
  DOCK_FAULT(true, SEEN_TO, TECHNICIAN, OTHER),
  /** A line that is not believed, or a station that cannot be read; over with each start. */
  SENSOR_FAULT(true, TECHNICIAN, SEEN_TO, OTHER),
  /** Nobody watched for a time, because the power failed or the kiosk broke off. */
  GAP(false, CHECKED, MISSING, OTHER),
  /** A cartridge was accepted and no slot emptied: a note, without tone and lamp. */
  SCAN_WITHOUT_REMOVAL(false, CHECKED, OTHER);

  private final boolean lasting;

  @SuppressWarnings("ImmutableEnumChecker") // an unmodifiable list
  private final List<AlarmAnswer> answers;

  AlarmKind(boolean lasting, AlarmAnswer... answers) {
    this.lasting = lasting;
    this.answers = List.of(answers);
  }

  /** Whether its cause goes on until a sensor says otherwise; others are over once answered. */
  public boolean lasting() {
    return lasting;
  }

  /** What a person can say about it, {@link AlarmAnswer#OTHER} last. */
  public List<AlarmAnswer> answers() {
    return answers;
  }

  /** Whether it only wants to be known: no lamp, no tone, no banner. */
  public boolean note() {
    return this == SCAN_WITHOUT_REMOVAL;
  }

  /** As tables, records and message keys write it: "bin-full". */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static AlarmKind of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
