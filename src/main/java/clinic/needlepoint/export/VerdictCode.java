package clinic.needlepoint.export;

import java.util.Locale;

/** What a verifier can say of a bundle, in the words of docs/bundle.md. */
enum VerdictCode {
  PROVEN(Verdict.PROVEN),
  NO_KEY(Verdict.UNPROVEN),
  CHANGED_FILE(Verdict.TAMPERED),
  EXTRA_FILE(Verdict.TAMPERED),
  MISSING_FILE(Verdict.TAMPERED),
  SUMS_SIGNATURE(Verdict.TAMPERED),
  CHECKPOINT_SIGNATURE(Verdict.TAMPERED),
  CHECKPOINT_ORIGIN(Verdict.TAMPERED),
  WRONG_KEY(Verdict.TAMPERED),
  LINE(Verdict.TAMPERED),
  TREE(Verdict.TAMPERED),
  KEY_MISSING(Verdict.TAMPERED),
  BODY_MISSING(Verdict.TAMPERED),
  BODY_EXTRA(Verdict.TAMPERED),
  BODY_CHANGED(Verdict.TAMPERED),
  BODY_KEYS(Verdict.TAMPERED),
  ERASED_OPEN(Verdict.TAMPERED),
  EPOCH(Verdict.TAMPERED),
  KEY_CHANGE(Verdict.TAMPERED),
  EXPORT_RECORD(Verdict.TAMPERED),
  MANIFEST(Verdict.TAMPERED),
  REPORT(Verdict.TAMPERED),
  PREVIOUS(Verdict.TAMPERED),
  PREVIOUS_SIGNATURE(Verdict.TAMPERED),
  PREVIOUS_LOST(Verdict.TAMPERED),
  NOT_A_BUNDLE(Verdict.UNREADABLE),
  BAD_ZIP(Verdict.UNREADABLE),
  LINE_ENDS(Verdict.UNREADABLE),
  ENCODING(Verdict.UNREADABLE),
  FORMAT(Verdict.UNREADABLE),
  TYPE_UNKNOWN(Verdict.UNREADABLE),
  BAD_KEY(Verdict.UNREADABLE),
  BAD_PREVIOUS(Verdict.UNREADABLE);

  /** The verdict, and the exit code of the command. */
  enum Verdict {
    PROVEN(0),
    UNPROVEN(1),
    TAMPERED(1),
    UNREADABLE(3);

    private final int exit;

    Verdict(int exit) {
      this.exit = exit;
    }

    int exit() {
      return exit;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Verdict verdict;

  VerdictCode(Verdict verdict) {
    this.verdict = verdict;
  }

  Verdict verdict() {
    return verdict;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
