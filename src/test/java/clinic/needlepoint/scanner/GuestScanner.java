package clinic.needlepoint.scanner;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** What runs in the guest: the kiosk's own reader, telling what it reads on standard output. */
final class GuestScanner {
  private GuestScanner() {}

  /**
   * Reads until it is killed.
   *
   * @param arguments the fields of the configuration, as {@code device=1234:abcd}
   */
  public static void main(String[] arguments) throws InterruptedException {
    Map<String, String> section = new java.util.HashMap<>();
    for (String argument : arguments) {
      String[] field = argument.split("=", 2);
      section.put(field[0], field[1]);
    }
    List<String> faults = new ArrayList<>();
    ScannerSettings settings = ScannerSettings.read(section, faults);
    faults.forEach(fault -> say("FAULT", fault));
    ScannerThread thread =
        new ScannerThread(
            settings.source(Clock.systemUTC()).orElseThrow(),
            settings.atFirst(),
            state -> say("STATE", state.link() + " " + state.device()),
            reading -> say("READ", words(reading)));
    thread.start();
    Thread.sleep(Long.MAX_VALUE);
  }

  private static String words(ScanReading reading) {
    return switch (reading) {
      case Scan(String raw, _, ScanSource source) ->
          source + " " + HexFormat.of().formatHex(raw.getBytes(StandardCharsets.US_ASCII));
      case UnreadableScan(UnreadableReason reason, int length, _, ScanSource source) ->
          source + " " + reason + " " + length;
      case ScanPair _ -> throw new IllegalStateException("A scanner pairs nothing.");
    };
  }

  private static synchronized void say(String what, String words) {
    System.out.println(what + " " + words);
  }
}
