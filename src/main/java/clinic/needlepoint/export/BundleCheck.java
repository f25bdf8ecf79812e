package clinic.needlepoint.export;

import static clinic.needlepoint.export.VerdictCode.BAD_KEY;
import static clinic.needlepoint.export.VerdictCode.CHECKPOINT_ORIGIN;
import static clinic.needlepoint.export.VerdictCode.CHECKPOINT_SIGNATURE;
import static clinic.needlepoint.export.VerdictCode.EXPORT_RECORD;
import static clinic.needlepoint.export.VerdictCode.MANIFEST;
import static clinic.needlepoint.export.VerdictCode.NO_KEY;
import static clinic.needlepoint.export.VerdictCode.PROVEN;
import static clinic.needlepoint.export.VerdictCode.REPORT;
import static clinic.needlepoint.export.VerdictCode.TREE;
import static clinic.needlepoint.export.VerdictCode.WRONG_KEY;

import clinic.needlepoint.audit.Checkpoint;
import clinic.needlepoint.audit.ParsedLine;
import clinic.needlepoint.audit.SignedNote;
import clinic.needlepoint.audit.Tampered;
import clinic.needlepoint.audit.Unreadable;
import clinic.needlepoint.audit.VerifierKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Judges a bundle in the order of docs/bundle.md and stops at the first thing that is wrong. */
final class BundleCheck {
  private final Path bundle;
  private final Optional<String> key;
  private final Optional<String> previous;
  private final BundleVerdict.Draft said = new BundleVerdict.Draft();

  /**
   * Takes what the auditor has.
   *
   * @param key the vkey of the enrolment sheet
   * @param previous the note of an earlier visit
   */
  BundleCheck(Path bundle, Optional<String> key, Optional<String> previous) {
    this.bundle = bundle;
    this.key = key;
    this.previous = previous;
  }

  BundleVerdict judge() throws IOException {
    try {
      Optional<VerifierKey> trusted = key.map(BundleCheck::key);
      previous.ifPresent(BundleChain::requireHead);
      try (BundleFolder files = BundleFolder.open(bundle)) {
        return judge(files, trusted);
      }
    } catch (BundleFault e) {
      return said.verdict(e.code(), e.what());
    }
  }

  private BundleVerdict judge(BundleFolder files, Optional<VerifierKey> trusted)
      throws IOException {
    BundleSums.require(files);
    VerifierKey signing = BundleSums.signer(files);
    Checkpoint head = checkpoint(files, signing);
    said.reached(head);
    BundleManifest manifest = BundleManifest.read(files.text("manifest.json"));
    requireAgree(manifest, head, signing);
    BundleFault.require(
        files.text("pub.pem").equals(signing.pem()),
        MANIFEST,
        "The files vkey and pub.pem hold different keys.");
    said.reached(manifest);
    try (BundleLog log = new BundleLog(files.path("log.jsonl"))) {
      requireTree(log, head);
      log.requireKinds();
      BundleChain.requireEpochs(log, head.epoch());
      List<VerifierKey> keys = BundleChain.keys(log, signing);
      report(files, manifest, log);
      BundleFault.require(
          trusted.isEmpty() || keys.contains(trusted.get()),
          WRONG_KEY,
          "The bundle is signed by another key than yours.");
      if (previous.isPresent()) {
        BundleChain.requirePrevious(log, keys, head.epoch(), previous.get());
      }
    }
    return trusted.isPresent()
        ? said.verdict(PROVEN, "Everything holds, and it is signed by the key that you gave.")
        : said.verdict(
            NO_KEY,
            "Intact, origin unproven: everything holds together, but you gave no key of your own.");
  }

  static VerifierKey key(String text) {
    try {
      return VerifierKey.parse(text.strip());
    } catch (Unreadable e) {
      throw new BundleFault(BAD_KEY, "Your key: " + e.getMessage() + ".");
    }
  }

  private static Checkpoint checkpoint(BundleFolder files, VerifierKey signing) throws IOException {
    SignedNote note;
    try {
      note = SignedNote.parse(files.text("checkpoint"));
      note.verify(signing);
    } catch (Unreadable | Tampered e) {
      throw new BundleFault(CHECKPOINT_SIGNATURE, "The head of the log: " + e.getMessage() + ".");
    }
    try {
      Checkpoint head = Checkpoint.parse(note.text());
      BundleFault.require(
          head.name().equals(signing.name()),
          CHECKPOINT_ORIGIN,
          "The head is of another log than its key.");
      return head;
    } catch (Unreadable e) {
      throw new BundleFault(CHECKPOINT_ORIGIN, "The head of the log: " + e.getMessage() + ".");
    }
  }

  private static void requireAgree(BundleManifest manifest, Checkpoint head, VerifierKey key) {
    BundleFault.require(
        manifest.origin().equals(head.origin())
            && manifest.epoch() == head.epoch()
            && manifest.size() == head.size()
            && manifest.key().equals(key.keyId()),
        MANIFEST,
        "The manifest speaks of another head or key.");
  }

  private static void requireTree(BundleLog log, Checkpoint head) {
    BundleFault.require(
        log.size() == head.size(),
        TREE,
        "The log has %d lines, its head says %d.".formatted(log.size(), head.size()));
    BundleFault.require(
        Arrays.equals(log.root(), head.root()), TREE, "The lines do not give the head's root.");
  }

  private void report(BundleFolder files, BundleManifest manifest, BundleLog log)
      throws IOException {
    try {
      ReportRows rows =
          ReportRows.of(Report.of(manifest.kind()), manifest.scope(), manifest.offsets(), log);
      BundleBodies bodies = new BundleBodies(log, rows.selection());
      List<Long> erased = bodies.open(files.path("bodies.jsonl"));
      BundleFault.require(
          bodies.count() == manifest.bodies(), MANIFEST, "The manifest counts other bodies.");
      said.erased(erased);
      requireExport(manifest, log);
      BundleFault.require(
          count(files, rows) == manifest.rows(), MANIFEST, "The manifest counts other rows.");
      said.rows(manifest.rows());
    } catch (IllegalArgumentException e) {
      throw new BundleFault(MANIFEST, "The report can not be computed: " + e.getMessage() + ".");
    }
  }

  private static void requireExport(BundleManifest manifest, BundleLog log) {
    ParsedLine last = log.header(log.size() - 1);
    Map<String, Object> body = log.body(last.seq()).orElse(Map.of());
    BundleFault.require(
        last.type().equals("report.exported")
            && Strikes.key(last, "report").equals(manifest.kind().word())
            && manifest.from().toString().equals(body.get("from"))
            && manifest.to().toString().equals(body.get("to"))
            && manifest.lot().equals(body.getOrDefault("lot", ""))
            && manifest.session().equals(body.getOrDefault("session", "")),
        EXPORT_RECORD,
        "The last record of the log does not speak of this export.");
  }

  /** How many rows there are, when both files hold these rows and no others. */
  private static long count(BundleFolder files, ReportRows rows) throws IOException {
    long count = 0;
    for (RowFile form : RowFile.values()) {
      String name = form == RowFile.CSV ? "report.csv" : "report.jsonl";
      try (SameBytes file = new SameBytes(files.path(name))) {
        count = rows.write(form, file);
        BundleFault.require(
            file.same(), REPORT, "The records give another report than " + name + ".");
      }
    }
    return count;
  }
}
