package clinic.needlepoint.export;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A zip that is written file by file and knows the SHA-256 of each. */
final class BundleZip implements AutoCloseable {
  /** Writes the content of one file. */
  @FunctionalInterface
  interface Content<T> {
    T write(OutputStream out) throws IOException;
  }

  private final ZipOutputStream zip;
  private final Map<String, String> sums = new TreeMap<>();

  BundleZip(OutputStream out) {
    this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
  }

  <T> T file(String name, Content<T> content) throws IOException {
    MessageDigest digest = sha256();
    zip.putNextEntry(new ZipEntry(name));
    T result = content.write(new DigestOutputStream(new Kept(zip), digest));
    zip.closeEntry();
    sums.put(name, HexFormat.of().formatHex(digest.digest()));
    return result;
  }

  void file(String name, String text) throws IOException {
    file(
        name,
        out -> {
          out.write(text.getBytes(StandardCharsets.UTF_8));
          return text;
        });
  }

  /** The SHA-256 of a file that was written, in hex. */
  String sum(String name) {
    return Objects.requireNonNull(sums.get(name));
  }

  /** The lines that sha256sum reads, sorted by name. */
  String sums() {
    StringBuilder lines = new StringBuilder();
    sums.forEach((name, sum) -> lines.append(sum).append("  ").append(name).append('\n'));
    return lines.toString();
  }

  @Override
  public void close() throws IOException {
    zip.close();
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  /** Passes blocks on as blocks, and leaves the zip open when a file ends. */
  private static final class Kept extends FilterOutputStream {
    Kept(OutputStream out) {
      super(out);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
      out.write(bytes, from, count);
    }

    @Override
    public void close() throws IOException {
      flush();
    }
  }
}
