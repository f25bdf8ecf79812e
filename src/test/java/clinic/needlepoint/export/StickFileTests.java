package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.site.SiteKind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file on a stick is whole and right, or it is not there. Small disks are real ones. */
@Tag("F098")
class StickFileTests {
  private static final StickFile.Judge NOBODY = file -> {};

  @TempDir Path machine;
  private Path folder;
  private final Progress progress = new Progress(2, () -> {});

  @BeforeEach
  void plug() throws Exception {
    folder = Files.createDirectories(machine.resolve("media/NEEDLEPOINT"));
  }

  private Sticks sticks() {
    return new Sticks(
        new StickSettings(
            machine.resolve("media"),
            "NEEDLEPOINT",
            "",
            Path.of("/proc/self/mountinfo"),
            machine.resolve("disk")),
        SiteKind.CLINIC,
        new DataDirectory(machine.resolve("data")));
  }

  private StickFile file() throws IOException {
    return new StickFile(sticks(), Stick.at("NEEDLEPOINT", folder, false));
  }

  private StickFile.Written write(FreshFile.Content content) throws IOException {
    return file().write("log.zip", content, NOBODY, progress);
  }

  private void fails(FreshFile.Content content, ExportFault fault) {
    assertThatThrownBy(() -> write(content))
        .isInstanceOfSatisfying(
            ExportFailed.class, e -> assertThat(e.fault()).as("%s", e.getCause()).isEqualTo(fault));
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    new Random(count).nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 511, 512, 65_537, 1 << 20, (3 << 20) + 7})
  void writesReadsBackAndGivesTheName(int count) throws Exception {
    byte[] content = bytes(count);
    StickFile.Written written = write(out -> out.write(content));
    String sum = HexFormat.of().formatHex(BundleZip.sha256().digest(content));
    assertThat(written).isEqualTo(new StickFile.Written("log.zip", count, sum));
    assertThat(folder.resolve("log.zip")).hasBinaryContent(content);
    assertThat(SmallDisk.names(folder)).containsExactly("log.zip");
  }

  @Test
  void waitsForTheDiskEveryFewMegabytes() throws Exception {
    byte[] block = bytes(1 << 20);
    write(out -> {
      for (int i = 0; i < 9; i++) {
        out.write(block);
      }
    });
    assertThat(Files.size(folder.resolve("log.zip"))).isEqualTo(9L << 20);
  }

  @Test
  void takesAnotherNameThanAnEarlierFile() throws Exception {
    write(out -> out.write(1));
    assertThat(write(out -> out.write(2)).name()).isEqualTo("log-2.zip");
    assertThat(write(out -> out.write(3)).name()).isEqualTo("log-3.zip");
    assertThat(folder.resolve("log.zip")).hasBinaryContent(new byte[] {1});
  }

  @Test
  void clearsAwayATornFileAndFollowsNoLinkOfThatName() throws Exception {
    Path elsewhere = Files.writeString(machine.resolve("database"), "untouched");
    Files.createSymbolicLink(folder.resolve(StickFile.PART), elsewhere);
    write(out -> out.write(1));
    assertThat(elsewhere).hasContent("untouched");
    assertThat(SmallDisk.names(folder)).containsExactly("log.zip");
  }

  @Test
  void hasNoNameBeforeItIsJudged() throws Exception {
    file()
        .write(
            "log.zip",
            out -> out.write(1),
            part -> {
              assertThat(part).hasFileName(StickFile.PART);
              assertThat(SmallDisk.names(folder)).containsExactly(StickFile.PART);
            },
            progress);
  }

  @Test
  void leavesNothingThatIsNotRight() throws Exception {
    assertThatThrownBy(() ->
            file()
                .write(
                    "log.zip",
                    out -> out.write(1),
                    part -> {
                      throw new ExportFailed(ExportFault.NOT_PROVEN);
                    },
                    progress))
        .isInstanceOf(ExportFailed.class);
    assertThat(SmallDisk.names(folder)).isEmpty();
  }

  @Test
  void findsThatTheStickGivesBackSomethingElse() throws Exception {
    fails(
        out -> {
          out.write(bytes(1 << 20));
          out.flush();
          try (RandomAccessFile part =
              new RandomAccessFile(folder.resolve(StickFile.PART).toFile(), "rw")) {
            part.seek(1_000);
            part.write(part.read() ^ 1);
          }
        },
        ExportFault.READ_BACK);
    assertThat(SmallDisk.names(folder)).isEmpty();
  }

  @Test
  void findsThatTheStickKeptLess() throws Exception {
    fails(
        out -> {
          out.write(bytes(1 << 20));
          out.flush();
          try (FileChannel part =
              FileChannel.open(
                  folder.resolve(StickFile.PART), java.nio.file.StandardOpenOption.WRITE)) {
            part.truncate(4096);
          }
        },
        ExportFault.READ_BACK);
    assertThat(SmallDisk.names(folder)).isEmpty();
  }

  @Test
  void doesNotBlameTheStickForWhatCouldNotBeMade() throws Exception {
    fails(
        out -> {
          out.write(1);
          throw new IOException("the records can not be read");
        },
        ExportFault.MAKING);
    assertThat(SmallDisk.names(folder)).isEmpty();
  }

  @Test
  void aCancelledFileLeavesNothing() throws Exception {
    assertThatThrownBy(() ->
            write(out -> {
              WatchedStream watched = new WatchedStream(out, progress);
              watched.write(bytes(1 << 20));
              progress.cancel();
              watched.write(1);
            }))
        .isInstanceOf(ExportCancelled.class);
    assertThat(SmallDisk.names(folder)).isEmpty();
  }

  @Test
  void aCancelReachesTheReadingBack() throws Exception {
    assertThatThrownBy(() ->
            write(out -> {
              out.write(bytes(3 << 20));
              progress.cancel();
            }))
        .isInstanceOf(ExportCancelled.class);
    assertThat(SmallDisk.names(folder)).isEmpty();
  }

  @Test
  void aCancelInterruptsTheJudge() throws Exception {
    assertThatThrownBy(() ->
            file()
                .write(
                    "log.zip",
                    out -> out.write(bytes(1 << 20)),
                    part -> {
                      progress.cancel();
                      assertThat(Thread.currentThread().isInterrupted()).isTrue();
                      Files.readAllBytes(part);
                      try (FileChannel read = FileChannel.open(part)) {
                        read.read(java.nio.ByteBuffer.allocate(1));
                      }
                    },
                    progress))
        .isInstanceOf(ExportCancelled.class);
    assertThat(Thread.interrupted()).as("the interrupt is nobody else's").isFalse();
    assertThat(SmallDisk.names(folder)).isEmpty();
  }

  @Test
  void onceItHasItsNameNobodyCancels() throws Exception {
    write(out -> out.write(1));
    assertThat(progress.cancel()).isFalse();
    assertThat(SmallDisk.names(folder)).containsExactly("log.zip");
  }

  @Test
  void saysThatTheStickWasPulledOutInTheMiddle() {
    fails(
        out -> {
          out.write(bytes(1 << 20));
          out.flush();
          Files.delete(folder.resolve(StickFile.PART));
          Files.delete(folder);
        },
        ExportFault.PULLED);
    assertThat(folder).doesNotExist();
  }

  @Test
  void namesNothingOnAnotherStickThatCameInBetween() throws Exception {
    fails(
        out -> {
          out.write(bytes(1 << 20));
          out.flush();
          Files.move(folder, machine.resolve("pulled"));
          Files.createDirectories(folder);
        },
        ExportFault.PULLED);
    assertThat(SmallDisk.names(folder)).isEmpty();
  }

  @Test
  void writesNothingOnTheBareFolderBehindAPulledStick() throws Exception {
    try (SmallDisk disk = SmallDisk.of(folder, "4m")) {
      fails(
          out -> {
            out.write(bytes(1 << 20));
            out.flush();
            disk.pull();
          },
          ExportFault.PULLED);
    }
    assertThat(SmallDisk.names(folder)).isEmpty();
  }

  @Test
  void saysThatTheStickIsFullAndLeavesItAsItWas() throws Exception {
    try (SmallDisk disk = SmallDisk.of(folder, "2m")) {
      Files.write(folder.resolve("holiday.jpg"), bytes(1000));
      fails(out -> out.write(bytes(3 << 20)), ExportFault.STICK_FULL);
      assertThat(SmallDisk.names(disk.folder())).containsExactly("holiday.jpg");
    }
  }

  @Test
  void saysThatTheStickTakesNoMore() throws Exception {
    try (SmallDisk disk = SmallDisk.of(folder, "4m")) {
      StickFile file = file();
      disk.turnReadOnly();
      assertThatThrownBy(() -> file.write("log.zip", out -> out.write(1), NOBODY, progress))
          .isInstanceOfSatisfying(
              ExportFailed.class, e -> assertThat(e.fault()).isEqualTo(ExportFault.READ_ONLY));
    }
  }
}
