package clinic.needlepoint.scanner;

import java.util.List;
import java.util.Optional;

/** An open scanner. For one thread. */
interface ScannerLine extends AutoCloseable {
  /** What it calls itself. */
  String name();

  /**
   * The scans that came, waiting a second at most, and less while one is on its way.
   *
   * @throws DeviceTrouble when it is gone
   */
  List<ScanReading> read() throws DeviceTrouble;

  /** The half scan that its end left behind. */
  Optional<ScanReading> cut();

  @Override
  void close();
}
