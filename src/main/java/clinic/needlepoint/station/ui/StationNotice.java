package clinic.needlepoint.station.ui;

import clinic.needlepoint.station.BinState;
import clinic.needlepoint.station.ChargeFault;
import clinic.needlepoint.station.ChargeState;
import clinic.needlepoint.station.DockState;
import clinic.needlepoint.station.DrawerPosition;
import clinic.needlepoint.station.PenDock;
import clinic.needlepoint.station.SensorTrouble;
import clinic.needlepoint.station.SlotState;
import clinic.needlepoint.station.StationPicture;
import clinic.needlepoint.ui.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Something about the station that staff should know.
 *
 * @param key of its two lines, {@code .state} and {@code .next} below it
 * @param number the part's number, for the lines' placeholder
 * @param line the sensor line that both are about instead, or empty
 */
record StationNotice(Shape shape, String key, int number, String line) {
  private StationNotice(Shape shape, String key, int number) {
    this(shape, key, number, "");
  }

  /** What there is to say, worst first. */
  static List<StationNotice> of(StationPicture picture) {
    List<StationNotice> notices = new ArrayList<>();
    picture.trouble().map(StationNotice::trouble).ifPresent(notices::add);
    if (!picture.connected()) {
      return notices.isEmpty()
          ? List.of(new StationNotice(Shape.UNKNOWN, "station.notice.absent", 0))
          : notices;
    }
    addBin(picture.bin().state(), notices);
    picture.docks().values().forEach(dock -> addDock(dock, notices));
    picture
        .faults()
        .forEach((line, fault) ->
            notices.add(
                new StationNotice(
                    Shape.UNKNOWN, "station.notice.sensor." + fault.word(), 0, line.value())));
    if (picture.trouble().isEmpty() && picture.faults().isEmpty()) {
      addUnknown(picture, notices);
    }
    return notices;
  }

  private static StationNotice trouble(SensorTrouble trouble) {
    return new StationNotice(Shape.UNKNOWN, "station.notice.trouble." + trouble.kind().word(), 0);
  }

  private static void addBin(BinState bin, List<StationNotice> notices) {
    if (bin == BinState.FULL) {
      notices.add(new StationNotice(Shape.STOP, "station.notice.binFull", 1));
    } else if (bin == BinState.MISSING) {
      notices.add(new StationNotice(Shape.WARN, "station.notice.binMissing", 1));
    }
  }

  private static void addDock(PenDock dock, List<StationNotice> notices) {
    if (dock.state() instanceof DockState.Seated seated
        && seated.charge() instanceof ChargeState.Fault(ChargeFault reason)) {
      notices.add(
          new StationNotice(Shape.WARN, "station.notice.dock." + reason.word(), dock.number()));
    }
  }

  /** Of a part that is not wired nothing is ever known, and nothing is amiss. */
  private static void addUnknown(StationPicture picture, List<StationNotice> notices) {
    boolean unread =
        (picture.hasDrawer() && picture.drawer().position() == DrawerPosition.UNKNOWN)
            || (picture.hasBin() && picture.bin().state() == BinState.UNKNOWN)
            || picture.bin().state() == BinState.ROOM_UNKNOWN
            || picture.docks().values().stream()
                .anyMatch(dock -> dock.state() instanceof DockState.Unknown);
    if (unread) {
      notices.add(new StationNotice(Shape.UNKNOWN, "station.notice.unread", 0));
      return;
    }
    picture.drawer().slots().entrySet().stream()
        .filter(slot -> slot.getValue() == SlotState.UNKNOWN)
        .map(Map.Entry::getKey)
        .findFirst()
        .ifPresent(slot ->
            notices.add(new StationNotice(Shape.UNKNOWN, "station.notice.slotUnread", slot)));
  }
}
