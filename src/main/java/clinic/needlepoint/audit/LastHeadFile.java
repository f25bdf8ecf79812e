package clinic.needlepoint.audit;

import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.store.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The last head outside the database, so that a database which was put back to an older state is
 * noticed.
 */
@Component
class LastHeadFile {
  private final Path file;

  LastHeadFile(DataDirectory data) {
    this.file = data.lastHead();
  }

  /** Empty when the file is not there, or holds nothing that can be read as a head. */
  Optional<Head> read() {
    try {
      return Optional.of(Head.read(Files.readString(file)));
    } catch (NoSuchFileException | java.nio.charset.CharacterCodingException e) {
      return Optional.empty();
    } catch (Unreadable e) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException("The file of the last head could not be read", e);
    }
  }

  /** Returns when it is on the disk. */
  void write(Head head) {
    try {
      DurableFile.replace(file, head.note().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The file of the last head could not be written", e);
    }
  }
}
