package clinic.needlepoint.setup;

import clinic.needlepoint.audit.LogKey;
import clinic.needlepoint.audit.VerifierKey;
import clinic.needlepoint.site.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The log key's files, made durable together. */
@Component
class KeyFiles {
  private final Path key;

  KeyFiles(DataDirectory data) {
    this.key = data.logKey().toAbsolutePath();
  }

  /**
   * Makes the key of a kiosk that has none yet. Files of a key without a site come from a set-up
   * that the power cut ended, or from a lost database: they are kept under another name, because in
   * the second case an auditor may hold that key.
   */
  VerifierKey make(String name) {
    try {
      setAside();
      VerifierKey made = LogKey.make(name, key);
      for (Path file : files()) {
        force(file);
      }
      force(folder());
      return made;
    } catch (IOException e) {
      throw new UncheckedIOException("The log's key could not be written", e);
    }
  }

  private void setAside() throws IOException {
    List<Path> left = files();
    for (int number = 1; !left.isEmpty(); number++) {
      String suffix = ".unused-" + number;
      if (Files.notExists(key.resolveSibling(key.getFileName() + suffix))
          && Files.notExists(key.resolveSibling(key.getFileName() + ".pub" + suffix))) {
        for (Path file : left) {
          Files.move(
              file,
              file.resolveSibling(file.getFileName() + suffix),
              StandardCopyOption.ATOMIC_MOVE);
        }
        return;
      }
    }
  }

  /** The private and the public half, as far as they exist. */
  private List<Path> files() {
    return Stream.of(key, key.resolveSibling(key.getFileName() + ".pub"))
        .filter(Files::exists)
        .toList();
  }

  private Path folder() {
    Path parent = key.getParent();
    return parent == null ? key : parent;
  }

  private static void force(Path path) throws IOException {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }
}
