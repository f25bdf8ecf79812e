package clinic.needlepoint.station.ui;

import clinic.needlepoint.station.BinState;
import clinic.needlepoint.station.SlotState;
import clinic.needlepoint.ui.Icon;
import clinic.needlepoint.ui.Shape;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The parts of the station as inline SVG, drawn from the user's side. */
final class StationDrawings {
  /** The circumference of the dock's ring, radius 64. */
  private static final double RING = 402.1;

  private static final Map<String, String> FILES = new ConcurrentHashMap<>();

  private StationDrawings() {}

  /** What the ring on a dock says. */
  enum Sign {
    UNKNOWN,
    EMPTY,
    CHARGING,
    FULL,
    ATTENTION;

    private String file() {
      return "dock-" + name().toLowerCase(Locale.ROOT);
    }
  }

  /** A dock; while charging, the ring shows the part of the usual time that has passed. */
  static Icon dock(Sign sign, Optional<Double> part) {
    String pen = sign == Sign.EMPTY || sign == Sign.UNKNOWN ? "pen-away" : "pen";
    String ring = part.map(p -> file("dock-ring").replace("LENGTH", length(p))).orElse("");
    return Icon.drawing(
        file("dock").replace("PEN", file(pen)).replace("SIGN", ring + file(sign.file())));
  }

  static Icon slot(SlotState state) {
    return state == SlotState.UNKNOWN
        ? Shape.UNKNOWN.icon()
        : Icon.drawing(file("slot-" + state.word()));
  }

  static Icon bin(BinState state, int drops) {
    String contents =
        switch (state) {
          case FULL -> "bin-filled";
          case ROOM, ROOM_UNKNOWN -> drops == 0 ? "" : "bin-some";
          case MISSING, UNKNOWN -> "";
        };
    String frame = state.inPlace() ? "bin" : "bin-away";
    return Icon.drawing(file(frame).replace("CONTENTS", contents.isEmpty() ? "" : file(contents)));
  }

  private static String length(double part) {
    double drawn = RING * Math.clamp(part, 0.02, 1.0);
    return String.format(Locale.ROOT, "%.1f %.1f", drawn, RING);
  }

  private static String file(String name) {
    return FILES.computeIfAbsent(name, StationDrawings::read);
  }

  private static String read(String name) {
    String path = "/station/" + name + ".svg";
    try (InputStream file = StationDrawings.class.getResourceAsStream(path)) {
      if (file == null) {
        throw new IllegalArgumentException("There is no drawing " + path);
      }
      return new String(file.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException exception) {
      throw new UncheckedIOException("The drawing " + path + " cannot be read", exception);
    }
  }
}
