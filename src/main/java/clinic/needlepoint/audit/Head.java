package clinic.needlepoint.audit;

/** A signed head: what it says, and the note as it goes out. */
public record Head(Checkpoint checkpoint, String note) {
  /**
   * Reads a note without asking who signed it.
   *
   * @throws Unreadable when it is no note, or no checkpoint
   */
  static Head read(String note) {
    return new Head(Checkpoint.parse(SignedNote.parse(note).text()), note);
  }

  static Head sign(Checkpoint checkpoint, LogKey key) {
    return new Head(checkpoint, SignedNote.sign(checkpoint.text(), key).print());
  }
}
