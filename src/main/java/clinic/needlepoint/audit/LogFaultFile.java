package clinic.needlepoint.audit;

import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.store.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Remembers over a restart that the log did not hold. */
@Component
class LogFaultFile {
  private final Path file;

  LogFaultFile(DataDirectory data) {
    this.file = data.logFault();
  }

  boolean there() {
    return Files.exists(file);
  }

  void write(String what) {
    try {
      DurableFile.replace(file, (what + "\n").getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The file of the log's fault could not be written", e);
    }
  }

  /** After the whole log was found to hold again. */
  void remove() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException("The file of the log's fault could not be removed", e);
    }
  }
}
