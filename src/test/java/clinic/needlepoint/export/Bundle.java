package clinic.needlepoint.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * What an auditor holds: files by name, or one zip. Whoever has no key changes it by the methods
 * here; whoever has one goes to {@link BundleForge}.
 *
 * @param zip empty for a folder
 */
record Bundle(Map<String, byte[]> files, byte[] zip) {
  static Bundle folder(Map<String, byte[]> files) {
    return new Bundle(new TreeMap<>(files), new byte[0]);
  }

  static Bundle zip(byte[] zip) {
    return new Bundle(Map.of(), zip);
  }

  String text(String name) {
    return new String(files.get(name), UTF_8);
  }

  Bundle with(String name, byte[] content) {
    Map<String, byte[]> changed = new TreeMap<>(files);
    changed.put(name, content);
    return folder(changed);
  }

  Bundle edit(String name, UnaryOperator<String> edit) {
    return with(name, edit.apply(text(name)).getBytes(UTF_8));
  }

  Bundle without(String name) {
    Map<String, byte[]> changed = new TreeMap<>(files);
    changed.remove(name);
    return folder(changed);
  }

  /** An outsider without the key makes the list of files fit again. */
  Bundle resummed() {
    return with("SHA256SUMS", sums(files).getBytes(UTF_8));
  }

  static String sums(Map<String, byte[]> files) {
    StringBuilder sums = new StringBuilder();
    new TreeMap<>(files)
        .forEach((name, content) -> {
          if (!name.startsWith("SHA256SUMS")) {
            String hex = HexFormat.of().formatHex(ForgedTree.sha256(content));
            sums.append(hex).append("  ").append(name).append('\n');
          }
        });
    return sums.toString();
  }

  /** An honest zip. */
  Bundle zipped() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        out.putNextEntry(new ZipEntry(file.getKey()));
        out.write(file.getValue());
        out.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zip(bytes.toByteArray());
  }
}
