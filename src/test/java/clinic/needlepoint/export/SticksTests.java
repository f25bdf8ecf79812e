package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.site.SiteKind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the kiosk says of its USB sockets, by tables of mounts and disks that a test writes. */
@Tag("F098")
class SticksTests {
  @TempDir Path machine;
  private Path table;
  private Path media;

  @BeforeEach
  void plug() throws Exception {
    table = Files.writeString(machine.resolve("mountinfo"), line("/dev/sdk2", Path.of("/"), "rw"));
    media = Files.createDirectories(machine.resolve("media"));
    Files.createDirectories(machine.resolve("disk/by-id"));
    Files.createDirectories(machine.resolve("disk/by-label"));
  }

  private static String line(String source, Path folder, String mode) {
    return "36 35 8:1 / %s rw,nosuid - vfat %s %s,uid=990\n".formatted(folder, source, mode);
  }

  private void mount(String name, String mode) throws Exception {
    Path folder = Files.createDirectories(media.resolve(name));
    Files.writeString(table, line("/dev/sda1", folder, mode), StandardOpenOption.APPEND);
  }

  private void disk(String by, String link, String device) throws Exception {
    Files.createSymbolicLink(
        machine.resolve("disk").resolve(by).resolve(link), Path.of("../../" + device));
  }

  private Sticks sticks(String label, SiteKind kind) {
    return new Sticks(
        new StickSettings(media, label, "", table, machine.resolve("disk")),
        kind,
        new DataDirectory(machine.resolve("data")));
  }

  private StickState look() {
    return sticks("NEEDLEPOINT", SiteKind.CLINIC).look();
  }

  @Test
  void offersTheStickOfTheRightName() throws Exception {
    mount("NEEDLEPOINT", "rw");
    mount("HOLIDAY", "rw");
    assertThat(look())
        .isInstanceOfSatisfying(
            StickState.Ready.class,
            ready -> {
              assertThat(ready.stick().label()).isEqualTo("NEEDLEPOINT");
              assertThat(ready.stick().folder()).isEqualTo(media.resolve("NEEDLEPOINT"));
              assertThat(ready.stick().size()).isGreaterThanOrEqualTo(ready.stick().free());
              assertThat(ready.stick().practice()).isFalse();
            });
  }

  @Test
  void saysThatNoneIsIn() {
    assertThat(look()).isEqualTo(new StickState.Missing());
  }

  @Test
  void aFolderThatNothingIsMountedOnIsNoStick() throws Exception {
    Files.createDirectories(media.resolve("NEEDLEPOINT"));
    assertThat(look()).isEqualTo(new StickState.Missing());
  }

  @Test
  void namesTheStickThatIsNotTheOne() throws Exception {
    mount("HOLIDAY", "rw");
    assertThat(look()).isEqualTo(new StickState.OtherName("HOLIDAY"));
  }

  @Test
  void takesAnyStickWhereTheClinicSaysSoAndAsksWhichOfTwo() throws Exception {
    mount("HOLIDAY", "rw");
    assertThat(sticks("", SiteKind.CLINIC).look()).isInstanceOf(StickState.Ready.class);
    mount("OTHER", "rw");
    assertThat(sticks("", SiteKind.CLINIC).look()).isEqualTo(new StickState.Several());
  }

  @Test
  void theUpperOfTwoMountsOnOneFolderCounts() throws Exception {
    mount("NEEDLEPOINT", "rw");
    mount("NEEDLEPOINT", "ro");
    assertThat(look()).isEqualTo(new StickState.ReadOnly());
  }

  @Test
  void saysThatAStickCanOnlyBeRead() throws Exception {
    mount("NEEDLEPOINT", "ro");
    assertThat(look()).isEqualTo(new StickState.ReadOnly());
  }

  @Test
  void saysThatAStickIsFull() throws Exception {
    Path folder = media.resolve("NEEDLEPOINT");
    try (SmallDisk disk = SmallDisk.of(folder, "2m")) {
      mount("NEEDLEPOINT", "rw");
      assertThat(look()).isInstanceOf(StickState.Ready.class);
      Files.write(disk.folder().resolve("holiday.jpg"), new byte[1_500_000]);
      assertThat(look()).isInstanceOf(StickState.Full.class);
    }
  }

  @Test
  void aStickThatWentBetweenTwoLooksIsMissing() throws Exception {
    mount("NEEDLEPOINT", "rw");
    Files.delete(media.resolve("NEEDLEPOINT"));
    assertThat(look()).isEqualTo(new StickState.Missing());
  }

  @Test
  void namesAStickThatIsInAndNotMounted() throws Exception {
    disk("by-id", "usb-Vendor_Thing-0:0-part1", "sda1");
    disk("by-id", "ata-Disk-part1", "sdb1");
    disk("by-label", "DATA", "sdb1");
    assertThat(look()).isEqualTo(new StickState.OtherName(""));
    disk("by-label", "MY\\x20PR\\xc3\\x84XIS", "sda1");
    assertThat(look()).isEqualTo(new StickState.OtherName("MY PRÄXIS"));
  }

  @Test
  void theRightStickThatIsNotMountedIsClosed() throws Exception {
    disk("by-id", "usb-Vendor_Thing-0:0-part1", "sda1");
    disk("by-label", "NEEDLEPOINT", "sda1");
    assertThat(look()).isEqualTo(new StickState.Closed());
  }

  @Test
  void aKioskThatRunsFromUsbIsNoStick() throws Exception {
    disk("by-id", "usb-Vendor_SSD-0:0", "sdk");
    disk("by-id", "usb-Vendor_SSD-0:0-part1", "sdk1");
    disk("by-id", "usb-Vendor_SSD-0:0-part2", "sdk2");
    disk("by-label", "bootfs", "sdk1");
    assertThat(look()).isEqualTo(new StickState.Missing());
  }

  @Test
  void doesNotGuessWhenTheTableCanNotBeRead() throws Exception {
    mount("NEEDLEPOINT", "rw");
    Files.delete(table);
    assertThat(look()).isEqualTo(new StickState.Unknown());
  }

  @Test
  void onlyTheDemoHasAPracticeStick() throws Exception {
    Sticks demo = sticks("NEEDLEPOINT", SiteKind.DEMO);
    assertThat(demo.look())
        .isInstanceOfSatisfying(
            StickState.Ready.class, ready -> assertThat(ready.stick().practice()).isTrue());
    assertThat(look()).isEqualTo(new StickState.Missing());
    Files.delete(machine.resolve("data/usb-stick"));
    assertThat(demo.look()).isEqualTo(new StickState.Missing());
    mount("HOLIDAY", "rw");
    assertThat(demo.look()).isEqualTo(new StickState.OtherName("HOLIDAY"));
  }

  @Test
  void saysThatTheStickIsClosedOnlyWhenTheTableNoLongerHasIt() throws Exception {
    mount("NEEDLEPOINT", "rw");
    Path release = machine.resolve("release-stick");
    Sticks sticks =
        new Sticks(
            new StickSettings(
                media, "NEEDLEPOINT", release.toString(), table, machine.resolve("disk")),
            SiteKind.CLINIC,
            new DataDirectory(machine.resolve("data")));
    Stick stick = ((StickState.Ready) sticks.look()).stick();
    Thread system =
        Thread.ofPlatform()
            .start(() -> {
              try {
                while (!Files.exists(release)) {
                  Thread.sleep(20);
                }
                Files.writeString(table, "");
              } catch (Exception e) {
                throw new IllegalStateException(e);
              }
            });
    assertThat(sticks.release(stick)).isTrue();
    system.join();
    assertThat(sticks("NEEDLEPOINT", SiteKind.CLINIC).release(stick))
        .as("nothing closes sticks here")
        .isFalse();
  }
}
