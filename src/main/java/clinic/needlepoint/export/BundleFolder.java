package clinic.needlepoint.export;

import static clinic.needlepoint.export.VerdictCode.BAD_ZIP;
import static clinic.needlepoint.export.VerdictCode.EXTRA_FILE;
import static clinic.needlepoint.export.VerdictCode.MISSING_FILE;
import static clinic.needlepoint.export.VerdictCode.NOT_A_BUNDLE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of a bundle, in a folder or taken out of a zip with care. */
final class BundleFolder implements AutoCloseable {
  private static final Set<String> LARGE =
      new TreeSet<>(Set.of("log.jsonl", "bodies.jsonl", "report.csv", "report.jsonl"));
  private static final Set<String> SMALL =
      new TreeSet<>(
          Set.of(
              "manifest.json",
              "checkpoint",
              "checkpoint.prev",
              "vkey",
              "pub.pem",
              "SHA256SUMS",
              "SHA256SUMS.note",
              "README.txt"));
  private static final String PDF = "report.pdf";
  private static final long LARGEST_SMALL = 1L << 20;

  private final Path folder;
  private final boolean temporary;

  private BundleFolder(Path folder, boolean temporary) {
    this.folder = folder;
    this.temporary = temporary;
  }

  /** Opens a bundle, checks its names, and that all of it is plain text but the PDF. */
  static BundleFolder open(Path bundle) throws IOException {
    BundleFolder files = Files.isDirectory(bundle) ? folder(bundle) : unzip(bundle);
    try {
      for (String name : files.names()) {
        if (!name.equals(PDF)) {
          BundleText.require(files.path(name));
        }
      }
      return files;
    } catch (BundleFault | IOException e) {
      files.close();
      throw e;
    }
  }

  private static BundleFolder folder(Path bundle) throws IOException {
    BundleFolder files = new BundleFolder(bundle, false);
    Map<String, Long> sizes = new TreeMap<>();
    for (String name : files.names()) {
      Path file = files.path(name);
      boolean plain = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
      sizes.put(name, plain ? Files.size(file) : -1);
    }
    requireNames(sizes, EXTRA_FILE);
    return files;
  }

  private static BundleFolder unzip(Path file) throws IOException {
    BundleFault.require(
        Files.isRegularFile(file), NOT_A_BUNDLE, "There is no bundle at " + file + ".");
    try (ZipReader zip = new ZipReader(file)) {
      requireNames(zip.sizes(), BAD_ZIP);
      zip.requirePlain();
      BundleFolder files = new BundleFolder(Files.createTempDirectory("bundle"), true);
      try {
        for (String name : zip.sizes().keySet()) {
          zip.extract(name, files.path(name));
        }
        return files;
      } catch (BundleFault | IOException e) {
        files.close();
        throw e;
      }
    }
  }

  /** A size below 0 is that of something which is no plain file. */
  private static void requireNames(Map<String, Long> sizes, VerdictCode stranger) {
    BundleFault.require(
        sizes.containsKey("manifest.json") || sizes.containsKey("SHA256SUMS"),
        NOT_A_BUNDLE,
        "This is not a bundle: it holds no manifest.json.");
    sizes.forEach((name, size) ->
        BundleFault.require(
            size >= 0 && (SMALL.contains(name) || LARGE.contains(name) || name.equals(PDF)),
            stranger,
            "The file " + name + " does not belong to a bundle."));
    Stream.concat(SMALL.stream(), LARGE.stream())
        .forEach(name ->
            BundleFault.require(
                sizes.containsKey(name), MISSING_FILE, "The file " + name + " is missing."));
    for (String name : SMALL) {
      BundleFault.require(
          sizes.getOrDefault(name, 0L) <= LARGEST_SMALL,
          NOT_A_BUNDLE,
          "The file " + name + " is far too large.");
    }
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  String text(String name) throws IOException {
    return Files.readString(path(name));
  }

  Set<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      Set<String> names = new TreeSet<>();
      files.forEach(file -> names.add(file.getFileName().toString()));
      return names;
    }
  }

  @Override
  public void close() throws IOException {
    if (temporary) {
      for (String name : names()) {
        Files.delete(path(name));
      }
      Files.delete(folder);
    }
  }
}
