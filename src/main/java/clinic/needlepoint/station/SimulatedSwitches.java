package clinic.needlepoint.station;

/**
 * The simulated station's switches, for the demo panel and for tests. Every press bounces first, as
 * a real switch does. Exists only where the sensors are simulated.
 */
public interface SimulatedSwitches {

  /** Whether the line is active now. */
  boolean isActive(LineName line);

  /** Moves a line to a level, bounces first; does nothing if it is there already. */
  void move(LineName line, boolean active);

  /** Puts a pen in its dock, and the charger begins. */
  void seatPen(int dock);

  /** Takes a pen out of its dock, and the charger falls silent. */
  void takePen(int dock);

  /** The charger of a seated pen says "charging". */
  void startCharging(int dock);

  /** The charger of a seated pen says "full". */
  void finishCharging(int dock);

  /** Presses the call button and lets it go. */
  void pressCallButton();

  /** Lets a cartridge fall through the bin's beam. */
  void dropCartridge();
}
