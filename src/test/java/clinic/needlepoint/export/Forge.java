package clinic.needlepoint.export;

import clinic.needlepoint.audit.Checkpoint;
import clinic.needlepoint.audit.Hashes;
import clinic.needlepoint.audit.LogKey;
import clinic.needlepoint.audit.MerkleTree;
import clinic.needlepoint.audit.SignedNote;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** Changes a bundle as somebody could who holds the clinic's key. */
final class Forge {
  final TreeMap<String, byte[]> files = new TreeMap<>();
  LogKey key;

  Forge(Path folder, LogKey key) throws IOException {
    this.key = key;
    try (var names = Files.list(folder)) {
      for (Path file : names.toList()) {
        files.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
    }
  }

  String text(String name) {
    return new String(files.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
  }

  Forge put(String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Forge change(String name, UnaryOperator<String> change) {
    String before = text(name);
    String after = change.apply(before);
    if (before.equals(after)) {
      throw new IllegalStateException("Nothing was changed in " + name);
    }
    return put(name, after);
  }

  List<String> lines(String name) {
    return new ArrayList<>(text(name).lines().toList());
  }

  Forge lines(String name, List<String> lines) {
    return put(name, lines.isEmpty() ? "" : String.join("\n", lines) + "\n");
  }

  /** A head over the lines as they are now. */
  Forge head(int epoch) {
    MerkleTree tree = new MerkleTree();
    List<String> lines = lines("log.jsonl");
    lines.forEach(line -> tree.append(Hashes.leaf(line)));
    Checkpoint head = new Checkpoint(key.verifier().name(), epoch, lines.size(), tree.root());
    put("checkpoint", SignedNote.sign(head.text(), key).print());
    return put(
        "manifest.json",
        text("manifest.json")
            .replaceAll("\"size\":[0-9]+", "\"size\":" + lines.size())
            .replaceAll("\"epoch\":[0-9]+", "\"epoch\":" + epoch)
            .replaceAll("\"key\":\"[0-9a-f]+", "\"key\":\"" + key.verifier().keyId())
            .replaceAll("kiosk-1/[0-9]+", "kiosk-1/" + epoch));
  }

  /** Checksums and their signature over the files as they are now. */
  Forge sign() {
    files.remove("SHA256SUMS");
    files.remove("SHA256SUMS.note");
    StringBuilder sums = new StringBuilder();
    files.forEach((name, bytes) ->
        sums.append(HexFormat.of().formatHex(Hashes.sha256(bytes)))
            .append("  ")
            .append(name)
            .append('\n'));
    put("SHA256SUMS", sums.toString());
    return put("SHA256SUMS.note", SignedNote.sign(sums.toString(), key).print());
  }

  Path write(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (var old = Files.list(folder)) {
      for (Path file : old.toList()) {
        Files.delete(file);
      }
    }
    for (var file : files.entrySet()) {
      Files.write(folder.resolve(file.getKey()), file.getValue());
    }
    return folder;
  }
}
