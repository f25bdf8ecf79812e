package clinic.needlepoint.cartridge;

import java.util.Optional;

/**
 * The form of the serial numbers that the clinic issues: "NP", the kiosk, a number of six or more
 * digits, such as NP1-000042. Two kiosks never issue the same.
 */
final class OwnSerial {
  private static final int LONGEST = 20;

  private OwnSerial() {}

  static String of(String kiosk, long number) {
    String serial = start(kiosk) + "%06d".formatted(number);
    if (serial.length() > LONGEST) {
      throw new IllegalStateException("The kiosk's number is too long for labels.");
    }
    return serial;
  }

  /** What every serial of this kiosk begins with. */
  static String start(String kiosk) {
    return "NP" + kiosk + "-";
  }

  static boolean looksOwn(Optional<String> serial) {
    return serial.filter(text -> text.matches("NP[0-9a-z-]+-[0-9]{6,}")).isPresent();
  }
}
