package clinic.needlepoint.export;

import static clinic.needlepoint.export.VerdictCode.BAD_ZIP;
import static clinic.needlepoint.export.VerdictCode.ENCODING;
import static clinic.needlepoint.export.VerdictCode.EXTRA_FILE;
import static clinic.needlepoint.export.VerdictCode.LINE_ENDS;
import static clinic.needlepoint.export.VerdictCode.MISSING_FILE;
import static clinic.needlepoint.export.VerdictCode.NOT_A_BUNDLE;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The files of a bundle, in a folder or taken out of a zip with care. */
final class BundleFolder implements AutoCloseable {
  private static final Set<String> REQUIRED =
      Set.of(
          "manifest.json",
          "log.jsonl",
          "bodies.jsonl",
          "checkpoint",
          "checkpoint.prev",
          "vkey",
          "pub.pem",
          "report.csv",
          "report.jsonl",
          "SHA256SUMS",
          "SHA256SUMS.note",
          "README.txt");
  private static final String PDF = "report.pdf";
  private static final long FREE_BYTES = 1L << 20;
  private static final long LARGEST_RATIO = 200;

  private final Path folder;
  private final boolean temporary;

  private BundleFolder(Path folder, boolean temporary) {
    this.folder = folder;
    this.temporary = temporary;
  }

  /** Opens a bundle, checks its names, and that all of it is plain text but the PDF. */
  static BundleFolder open(Path bundle) throws IOException {
    BundleFolder files =
        Files.isDirectory(bundle) ? new BundleFolder(bundle, false) : unzip(bundle);
    try {
      files.requireNames();
      for (String name : files.names()) {
        if (!name.equals(PDF)) {
          requireText(files.path(name));
        }
      }
      return files;
    } catch (BundleFault | IOException e) {
      files.close();
      throw e;
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

  private void requireNames() throws IOException {
    Set<String> names = names();
    BundleFault.require(
        names.stream().anyMatch(REQUIRED::contains), NOT_A_BUNDLE, "This is not a bundle.");
    for (String name : names) {
      boolean known = REQUIRED.contains(name) || name.equals(PDF);
      BundleFault.require(
          known && Files.isRegularFile(path(name), LinkOption.NOFOLLOW_LINKS),
          EXTRA_FILE,
          "The file " + name + " does not belong to a bundle.");
    }
    for (String name : new TreeSet<>(REQUIRED)) {
      BundleFault.require(names.contains(name), MISSING_FILE, "The file " + name + " is missing.");
    }
  }

  /** The report's CSV alone has CRLF. */
  private static void requireText(Path file) throws IOException {
    String name = String.valueOf(file.getFileName());
    boolean crlf = name.equals("report.csv");
    try (Reader reader =
        new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8.newDecoder())) {
      char[] block = new char[1 << 16];
      boolean first = true;
      for (int count = reader.read(block); count > 0; count = reader.read(block)) {
        boolean mark = first && block[0] == '\ufeff';
        BundleFault.require(
            !mark && (crlf || !contains(block, count, '\r')),
            LINE_ENDS,
            "The line ends of " + name + " were changed, as some mail programs do.");
        first = false;
      }
    } catch (CharacterCodingException e) {
      throw new BundleFault(ENCODING, "The file " + name + " is not UTF-8 text.");
    }
  }

  private static boolean contains(char[] block, int count, char wanted) {
    for (int i = 0; i < count; i++) {
      if (block[i] == wanted) {
        return true;
      }
    }
    return false;
  }

  private static BundleFolder unzip(Path file) throws IOException {
    BundleFault.require(
        Files.isRegularFile(file), NOT_A_BUNDLE, "There is no bundle at " + file + ".");
    Path folder = Files.createTempDirectory("bundle");
    BundleFolder files = new BundleFolder(folder, true);
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      List<ZipEntry> entries = new ArrayList<>();
      zip.stream().forEach(entries::add);
      requireEntries(entries, inOrderOfBytes(file));
      for (ZipEntry entry : entries) {
        extract(zip, entry, folder.resolve(entry.getName()));
      }
      return files;
    } catch (ZipException | IllegalArgumentException e) {
      files.close();
      boolean zip = begins(file, 'P', 'K');
      throw new BundleFault(
          zip ? BAD_ZIP : NOT_A_BUNDLE,
          zip ? "The zip is damaged: " + e.getMessage() + "." : "This is not a zip file.");
    } catch (BundleFault | IOException e) {
      files.close();
      throw e;
    }
  }

  private static boolean begins(Path file, char one, char two) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return in.read() == one && in.read() == two;
    }
  }

  /** The names as they lie in the file, which also finds what the directory does not list. */
  private static List<String> inOrderOfBytes(Path file) throws IOException {
    List<String> names = new ArrayList<>();
    try (ZipInputStream in =
        new ZipInputStream(Files.newInputStream(file), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        names.add(entry.getName());
        requireKnown(entry.getName());
        long[] limit = {0};
        byte[] block = new byte[1 << 16];
        for (int count = in.read(block); count > 0; count = in.read(block)) {
          limit[0] += count;
          BundleFault.require(
              limit[0] <= Math.max(FREE_BYTES, Files.size(file) * LARGEST_RATIO),
              BAD_ZIP,
              "The zip inflates to far more than it is.");
        }
      }
    }
    return names;
  }

  private static void requireKnown(String name) {
    BundleFault.require(
        REQUIRED.contains(name) || name.equals(PDF),
        BAD_ZIP,
        "The zip holds a name that does not belong to a bundle: " + name);
  }

  private static void requireEntries(List<ZipEntry> entries, List<String> lying) {
    Set<String> seen = new HashSet<>();
    for (ZipEntry entry : entries) {
      requireKnown(entry.getName());
      BundleFault.require(
          seen.add(entry.getName()), BAD_ZIP, "The zip holds " + entry.getName() + " twice.");
      boolean bomb =
          entry.getSize() > FREE_BYTES
              && entry.getSize() / LARGEST_RATIO > Math.max(1, entry.getCompressedSize());
      BundleFault.require(!bomb, BAD_ZIP, entry.getName() + " inflates to far more than it is.");
    }
    BundleFault.require(
        lying.size() == entries.size() && seen.containsAll(lying),
        BAD_ZIP,
        "The zip holds more than its directory says.");
  }

  private static void extract(ZipFile zip, ZipEntry entry, Path to) throws IOException {
    long left = entry.getSize();
    try (InputStream in = zip.getInputStream(entry);
        OutputStream out = Files.newOutputStream(to)) {
      byte[] block = new byte[1 << 16];
      for (int count = in.read(block); count > 0; count = in.read(block)) {
        left -= count;
        BundleFault.require(
            left >= 0, BAD_ZIP, entry.getName() + " is larger than the zip declares.");
        out.write(block, 0, count);
      }
    }
    BundleFault.require(left == 0, BAD_ZIP, entry.getName() + " is cut off.");
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
