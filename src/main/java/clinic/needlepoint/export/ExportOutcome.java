package clinic.needlepoint.export;

import java.util.Locale;

/** What became of an export. */
enum ExportOutcome {
  /** The whole file lies on the stick, was read back and found right. */
  WRITTEN,
  /** A browser took the last byte of the whole file; whether it kept the file is not known. */
  HANDED_OUT,
  /** The printer says that all of it is out. */
  PRINTED,
  /** The file was made, and nobody fetched it. */
  NOT_FETCHED,
  /** Somebody cancelled it, left the page, or lost the right to it. Nothing was left behind. */
  CANCELLED,
  /** It did not work. Nothing was left behind. */
  FAILED;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
