package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("F098")
class MountTableTests {
  @TempDir Path folder;

  private List<Mount> table(String text) throws Exception {
    return new MountTable(
            Files.writeString(folder.resolve("mountinfo"), text, StandardCharsets.UTF_8))
        .all();
  }

  /** The first line is the example of proc_pid_mountinfo(5). */
  @Test
  void readsWhatTheKernelWrites() throws Exception {
    assertThat(
            table(
                """
                36 35 98:0 /mnt1 /mnt2 rw,noatime master:1 - ext3 /dev/root rw,errors=continue
                37 35 8:1 / /media/needlepoint/MY\\040STICK\\134 rw,nosuid - vfat /dev/sda1 rw,uid=990
                38 35 8:2 / /a ro,nosuid shared:7 master:2 - vfat /dev/sdb1 rw
                39 35 8:3 / /b rw - vfat /dev/sdc1 ro,errors=remount-ro
                """))
        .containsExactly(
            new Mount("/dev/root", Path.of("/mnt2"), true),
            new Mount("/dev/sda1", Path.of("/media/needlepoint/MY STICK\\"), true),
            new Mount("/dev/sdb1", Path.of("/a"), false),
            new Mount("/dev/sdc1", Path.of("/b"), false));
  }

  @Test
  void readsANameInAnotherScript() throws Exception {
    assertThat(table("37 35 8:1 / /media/needlepoint/PRÄXIS rw - vfat /dev/sda1 rw\n"))
        .extracting(Mount::folder)
        .containsExactly(Path.of("/media/needlepoint/PRÄXIS"));
  }

  @Test
  void passesOverWhatIsNoMount() throws Exception {
    assertThat(table("\n37 35\nrubbish - x\n37 35 8:1 / /a rw - vfat\n")).isEmpty();
  }

  @Test
  void readsTheTableOfThisMachine() throws Exception {
    assertThat(new MountTable(Path.of("/proc/self/mountinfo")).all())
        .extracting(Mount::folder)
        .contains(Path.of("/"));
  }

  @ParameterizedTest
  @CsvSource({"/dev/sda1, sda", "/dev/mmcblk0p2, mmcblk0", "/dev/nvme0n1p1, nvme0n1", "sdb, sdb"})
  void knowsTheDiskOfAPartition(String source, String disk) {
    assertThat(Mount.disk(source)).isEqualTo(disk);
  }
}
