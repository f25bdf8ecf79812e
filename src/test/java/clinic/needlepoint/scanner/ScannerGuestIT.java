package clinic.needlepoint.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.QemuGuest;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The reader of scanners on a real kernel, with a USB keyboard as the scanner. */
@Tag("F052")
@Tag("guest")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScannerGuestIT {
  private static final String SCAN = "]d20109506000134352" + "10aB-7/Zy\u001d21Xy9_z";
  private static final int SOON_S = 60;

  /** Until the first of some keys has reached the guest; unplugging takes the others away. */
  private static final int KEYS_ARRIVE_MS = 250;

  /** The vendor and product of qemu's keyboard. */
  private static final String START =
      "java clinic.needlepoint.scanner.GuestScanner kind=evdev device=0627:0001";

  private QemuGuest guest;
  private UsbKeys scanner;
  private SocketChannel line;

  @BeforeAll
  void boot(@TempDir Path folder) throws Exception {
    guest =
        QemuGuest.boot(
            folder,
            List.of(Path.of("target/classes/clinic"), Path.of("target/test-classes/clinic")),
            "-device",
            "qemu-xhci",
            "-device",
            "usb-kbd,id=scanner",
            "-chardev",
            "socket,id=line,server=on,wait=off,path=" + folder.resolve("line"),
            "-device",
            "usb-serial,id=serial,chardev=line");
    scanner = new UsbKeys(guest);
    line = SocketChannel.open(UnixDomainSocketAddress.of(folder.resolve("line")));
  }

  @AfterAll
  void shutDown() throws Exception {
    line.close();
    guest.close();
  }

  @BeforeEach
  void read() throws Exception {
    guest.command("sh killall java cat; rm -f /tmp/*");
    guest.linesLeft();
    guest.command(START);
    assertThat(guest.line("STATE", SOON_S)).isEqualTo("READY QEMU QEMU USB Keyboard");
  }

  @Test
  void handsOnScanWithItsCaseDigitsAndSeparators() throws Exception {
    scanner.type(SCAN + "\n");

    assertThat(guest.line("READ", SOON_S)).isEqualTo(whole(SCAN));
  }

  @Test
  @Tag("F054")
  void readsEachSignThatACodeMayHold() throws Exception {
    StringBuilder signs = new StringBuilder("\u001d");
    for (char sign = ' '; sign <= '~'; sign++) {
      signs.append(sign);
    }
    scanner.type(signs + "\t");

    assertThat(guest.line("READ", SOON_S)).isEqualTo(whole(signs.toString()));
  }

  @Test
  void keepsEveryKeyFromOtherReadersAndFromTheTerminal() throws Exception {
    eavesdrop();
    hostileKeys();
    scanner.type(SCAN + "\n");
    while (!guest.line("READ", SOON_S).equals(whole(SCAN))) {
      // what the hostile keys gave comes before it
    }

    assertThat(leaked()).isEqualTo("0 0");
  }

  /** What the udev rule of kiosk-config is for, and the proof that eavesdropping works here. */
  @Test
  void leavesKeysToOthersOnceItIsKilled() throws Exception {
    eavesdrop();
    assertThat(guest.command("kill KILL")).isEqualTo("ended 137");
    scanner.type("abc\n");

    assertThat(leaked()).matches("[1-9][0-9]* [1-9][0-9]*");

    guest.command(START);
    assertThat(guest.line("STATE", SOON_S)).startsWith("READY");
    eavesdrop();
    scanner.type(SCAN + "\n");
    assertThat(guest.line("READ", SOON_S)).isEqualTo(whole(SCAN));
    assertThat(leaked()).isEqualTo("0 0");
  }

  @Test
  void saysThatAScanStoppedHalfWay() throws Exception {
    scanner.type("]d201");

    assertThat(guest.line("READ", SOON_S)).isEqualTo("EVDEV UNFINISHED 5");
    scanner.type(SCAN + "\n");
    assertThat(guest.line("READ", SOON_S)).isEqualTo(whole(SCAN));
  }

  @Test
  void comesBackAfterItWasUnpluggedInTheMiddleOfAScan() throws Exception {
    for (int times = 0; times < 3; times++) {
      scanner.type("]d201");
      Thread.sleep(KEYS_ARRIVE_MS);
      guest.unplug("scanner");
      assertThat(guest.line("READ", SOON_S)).startsWith("EVDEV UNFINISHED");
      assertThat(guest.line("STATE", SOON_S)).isEqualTo("MISSING 0627:0001");
      guest.tell(
          "{\"execute\":\"device_add\",\"arguments\":{\"driver\":\"usb-kbd\",\"id\":\"scanner\"}}");
      assertThat(guest.line("STATE", SOON_S)).isEqualTo("READY QEMU QEMU USB Keyboard");
      scanner.type(SCAN + "\n");
      assertThat(guest.line("READ", SOON_S)).isEqualTo(whole(SCAN));
    }
  }

  @Test
  void readsAScannerOnASerialLineAndFindsItAgain() throws Exception {
    guest.command("sh killall java");
    guest.command("java clinic.needlepoint.scanner.GuestScanner kind=serial device=/dev/ttyUSB*");
    assertThat(guest.line("STATE", SOON_S)).isEqualTo("READY ttyUSB0");

    send(SCAN + "\r\n");
    assertThat(guest.line("READ", SOON_S)).isEqualTo(serial(SCAN));
    send("half");
    assertThat(guest.line("READ", SOON_S)).isEqualTo("SERIAL UNFINISHED 4");

    guest.unplug("serial");
    assertThat(guest.line("STATE", SOON_S)).startsWith("MISSING");
    guest.tell(
        """
        {"execute":"device_add","arguments":\
        {"driver":"usb-serial","id":"serial","chardev":"line"}}\
        """);
    assertThat(guest.line("STATE", SOON_S)).startsWith("READY ttyUSB");
    send(SCAN + "\r");
    assertThat(guest.line("READ", SOON_S)).isEqualTo(serial(SCAN));
  }

  private void send(String text) throws IOException {
    line.write(StandardCharsets.US_ASCII.encode(text));
  }

  private static String serial(String scan) {
    return whole(scan).replace("EVDEV", "SERIAL");
  }

  /** Ctrl chords, keys that leave a browser, the console's own, and whatever else there is. */
  private void hostileKeys() throws Exception {
    for (char letter = 'a'; letter <= 'z'; letter++) {
      scanner.press("ctrl", String.valueOf(letter));
    }
    for (int number = 1; number <= 12; number++) {
      scanner.press("f" + number);
      scanner.press("ctrl", "alt", "f" + number);
    }
    scanner.press("alt", "left");
    scanner.press("ctrl", "shift", "tab");
    scanner.press("meta_l");
    scanner.press("esc");
    scanner.type("\n");
  }

  private void eavesdrop() throws Exception {
    guest.command("sh killall cat; stty -F /dev/tty1 raw -echo; : >/tmp/other; : >/tmp/tty");
    guest.command("bg cat /dev/input/event0 >/tmp/other");
    guest.command("bg cat /dev/tty1 >/tmp/tty");
  }

  /** Bytes that another reader of the device and the terminal got. */
  private String leaked() throws Exception {
    return guest.command("sh sleep 1; echo $(stat -c %s /tmp/other) $(stat -c %s /tmp/tty)");
  }

  private static String whole(String scan) {
    return "EVDEV " + HexFormat.of().formatHex(scan.getBytes(StandardCharsets.US_ASCII));
  }
}
