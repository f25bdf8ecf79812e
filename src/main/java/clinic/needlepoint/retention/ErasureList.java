package clinic.needlepoint.retention;

import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.store.DurableFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The list of erasures outside the database: one line each, never in a copy of the database, so
 * that one which is put back finds it.
 */
@Component
class ErasureList {
  private static final Logger LOG = LoggerFactory.getLogger(ErasureList.class);

  private final Path file;

  ErasureList(DataDirectory data) {
    this.file = data.erasedPatients();
  }

  /** Those of the file, the first line of each person; a line that is none is passed over. */
  synchronized List<ErasedPatient> read() {
    if (Files.notExists(file)) {
      return List.of();
    }
    try {
      Map<String, ErasedPatient> found = new LinkedHashMap<>();
      for (String line : Files.readAllLines(file)) {
        try {
          ErasedPatient erased = ErasedPatient.of(line);
          found.putIfAbsent(erased.patient().value(), erased);
        } catch (IllegalArgumentException e) {
          LOG.warn("A line of the list of erasures can not be read: {}", e.getMessage());
        }
      }
      return List.copyOf(found.values());
    } catch (IOException e) {
      throw new UncheckedIOException("The list of erasures can not be read", e);
    }
  }

  /** Adds those that are missing; returns when they are on the disk. */
  synchronized void add(List<ErasedPatient> erased) {
    List<ErasedPatient> all = new ArrayList<>(read());
    List<String> known = all.stream().map(one -> one.patient().value()).toList();
    erased.stream().filter(one -> !known.contains(one.patient().value())).forEach(all::add);
    if (all.size() == known.size()) {
      return;
    }
    String lines = all.stream().map(one -> one.line() + "\n").collect(Collectors.joining());
    try {
      DurableFile.replace(file, lines.getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("The list of erasures can not be written", e);
    }
  }
}
