package clinic.needlepoint.export;

import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.site.SiteKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/** Finds the USB stick that an export may be written to, by what is mounted. */
@Service
public class Sticks {
  private static final Logger LOG = LoggerFactory.getLogger(Sticks.class);
  private static final long LEAST = 1L << 20;

  private final StickSettings settings;
  private final MountTable mounts;
  private final PluggedDisks disks;
  private final SiteKind kind;
  private final Path practice;

  Sticks(StickSettings settings, SiteKind kind, DataDirectory data) {
    this.settings = settings;
    this.mounts = new MountTable(settings.mounts());
    this.disks = new PluggedDisks(settings.disks());
    this.kind = kind;
    this.practice = data.path().resolve("usb-stick").toAbsolutePath();
    if (kind == SiteKind.DEMO) {
      makePractice();
    }
  }

  /** The demo has a stick as it has a station: take the folder away, and the stick is out. */
  private void makePractice() {
    try {
      Files.createDirectories(practice);
    } catch (IOException e) {
      LOG.warn("The demo has no practice stick: {}", e.getMessage());
    }
  }

  /** The name that a stick must have; empty for any. */
  public String label() {
    return settings.label();
  }

  /** What is in now. */
  public StickState look() {
    try {
      return look(mounts.all());
    } catch (IOException e) {
      LOG.warn("What is mounted can not be read: {}", e.getMessage());
      return new StickState.Unknown();
    }
  }

  private StickState look(List<Mount> all) throws IOException {
    List<Mount> sticks = sticks(all);
    List<Mount> taken = sticks.stream().filter(mount -> settings.takes(name(mount))).toList();
    if (taken.size() > 1) {
      return new StickState.Several();
    }
    if (taken.size() == 1) {
      return state(taken.getFirst());
    }
    if (!sticks.isEmpty()) {
      return new StickState.OtherName(name(sticks.getFirst()));
    }
    if (kind == SiteKind.DEMO && Files.isDirectory(practice)) {
      return state(Stick.at(settings.label(), practice, true));
    }
    return notMounted(all);
  }

  private List<Mount> sticks(List<Mount> all) {
    return all.stream()
        .filter(mount -> settings.folder().equals(mount.folder().getParent()))
        .collect(Collectors.toMap(Mount::folder, mount -> mount, (_, upper) -> upper))
        .values()
        .stream()
        .sorted(java.util.Comparator.comparing(Mount::folder))
        .toList();
  }

  private static String name(Mount mount) {
    return String.valueOf(mount.folder().getFileName());
  }

  private StickState state(Mount mount) {
    if (!mount.writable()) {
      return new StickState.ReadOnly();
    }
    try {
      return state(Stick.at(name(mount), mount.folder(), false));
    } catch (IOException e) {
      return new StickState.Missing(); // pulled between two looks
    }
  }

  private static StickState state(Stick stick) {
    if (!Files.isWritable(stick.folder())) {
      return new StickState.ReadOnly();
    }
    return stick.free() < LEAST ? new StickState.Full(stick.free()) : new StickState.Ready(stick);
  }

  private StickState notMounted(List<Mount> all) {
    Set<String> inUse =
        all.stream().map(Mount::source).map(Mount::disk).collect(Collectors.toSet());
    List<String> names = disks.labels(inUse);
    if (names.stream().anyMatch(name -> !name.isEmpty() && settings.takes(name))) {
      return new StickState.Closed();
    }
    return names.isEmpty() ? new StickState.Missing() : new StickState.OtherName(names.getFirst());
  }

  /** Whether the stick's file system stopped taking writes. */
  boolean readOnly(Stick stick) {
    try {
      return !stick.practice()
          && sticks(mounts.all()).stream()
              .anyMatch(mount -> mount.folder().equals(stick.folder()) && !mount.writable());
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Asks the system to close the stick, where it was set up to.
   *
   * @return whether it is closed: only what the table of mounts no longer holds is
   */
  boolean release(Stick stick) {
    if (settings.release().isEmpty() || stick.practice()) {
      return false;
    }
    try {
      Files.write(Path.of(settings.release()), new byte[0]);
      for (int i = 0; i < 50; i++) {
        if (sticks(mounts.all()).stream().noneMatch(m -> m.folder().equals(stick.folder()))) {
          return true;
        }
        Thread.sleep(200);
      }
    } catch (IOException e) {
      LOG.warn("The stick could not be closed: {}", e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return false;
  }
}
