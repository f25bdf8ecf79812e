package clinic.needlepoint.export;

import static clinic.needlepoint.export.VerdictCode.CHANGED_FILE;
import static clinic.needlepoint.export.VerdictCode.EXTRA_FILE;
import static clinic.needlepoint.export.VerdictCode.MISSING_FILE;
import static clinic.needlepoint.export.VerdictCode.SUMS_SIGNATURE;

import clinic.needlepoint.audit.SignedNote;
import clinic.needlepoint.audit.Tampered;
import clinic.needlepoint.audit.Unreadable;
import clinic.needlepoint.audit.VerifierKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The checksums of a bundle's files, and the signature over them. */
final class BundleSums {
  private static final String SUMS = "SHA256SUMS";
  private static final String NOTE = "SHA256SUMS.note";

  private BundleSums() {}

  static void require(BundleFolder files) throws IOException {
    Map<String, String> said = said(files.text(SUMS));
    Set<String> there = files.names();
    there.removeAll(Set.of(SUMS, NOTE));
    for (String name : said.keySet()) {
      BundleFault.require(
          there.contains(name), MISSING_FILE, "The file " + name + " is in the list and not here.");
    }
    for (String name : there) {
      BundleFault.require(
          said.containsKey(name), EXTRA_FILE, "The file " + name + " is not in the list.");
    }
    for (Map.Entry<String, String> sum : said.entrySet()) {
      BundleFault.require(
          sum.getValue().equals(sha256(files.path(sum.getKey()))),
          CHANGED_FILE,
          "The file " + sum.getKey() + " was changed.");
    }
  }

  private static Map<String, String> said(String text) {
    Map<String, String> sums = new TreeMap<>();
    StringBuilder again = new StringBuilder();
    for (String line : text.split("\n", -1)) {
      if (line.length() > 66) {
        sums.put(line.substring(66), line.substring(0, 64));
      }
    }
    sums.forEach((name, sum) -> again.append(sum).append("  ").append(name).append('\n'));
    BundleFault.require(
        again.toString().equals(text), CHANGED_FILE, "The list of checksums was changed.");
    return sums;
  }

  /** The key that the bundle brings, found to have signed the list. */
  static VerifierKey signer(BundleFolder files) throws IOException {
    try {
      String vkey = files.text("vkey");
      BundleFault.require(vkey.endsWith("\n"), SUMS_SIGNATURE, "The file vkey is cut off.");
      VerifierKey key = VerifierKey.parse(vkey.substring(0, vkey.length() - 1));
      SignedNote note = SignedNote.parse(files.text(NOTE));
      BundleFault.require(
          note.text().equals(files.text(SUMS)),
          SUMS_SIGNATURE,
          "The signed list of checksums is another one.");
      note.verify(key);
      return key;
    } catch (Tampered | Unreadable e) {
      throw new BundleFault(SUMS_SIGNATURE, "The list of checksums: " + e.getMessage() + ".");
    }
  }

  private static String sha256(Path file) throws IOException {
    try (DigestInputStream in =
        new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
      in.transferTo(java.io.OutputStream.nullOutputStream());
      return HexFormat.of().formatHex(in.getMessageDigest().digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
