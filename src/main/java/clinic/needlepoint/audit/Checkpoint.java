package clinic.needlepoint.audit;

/**
 * The head of a log (C2SP tlog-checkpoint): whoever keeps one can tell later whether the log still
 * begins with the same records.
 *
 * @param name of the log's key
 * @param epoch from 1; each restore of an older database opens another
 * @param size count of records
 * @param root of the tree over them (RFC 9162 2.1), 32 bytes
 */
public record Checkpoint(String name, int epoch, long size, byte[] root) {
  private static final int ROOT_BYTES = 32;

  public Checkpoint {
    VerifierKey.requireName(name);
    if (epoch < 1) {
      throw new Unreadable("The epoch of a log counts from 1");
    }
    if (size < 0) {
      throw new Unreadable("A log does not have less than no records");
    }
    if (root.length != ROOT_BYTES) {
      throw new Unreadable("The root of a log has 32 bytes, not " + root.length);
    }
  }

  /**
   * Reads the text of a note.
   *
   * @throws Unreadable with one message per rule
   */
  public static Checkpoint parse(String text) {
    String[] lines = text.split("\n", -1);
    if (lines.length != 4 || !lines[3].isEmpty()) {
      throw new Unreadable("A checkpoint has three lines: origin, size and root");
    }
    int slash = lines[0].lastIndexOf('/');
    if (slash < 0) {
      throw new Unreadable("The origin of a checkpoint ends in a slash and the epoch");
    }
    long epoch = number(lines[0].substring(slash + 1), "The epoch of a checkpoint");
    if (epoch > Integer.MAX_VALUE) {
      throw new Unreadable("The epoch of a checkpoint is too large");
    }
    return new Checkpoint(
        lines[0].substring(0, slash),
        (int) epoch,
        number(lines[1], "The size of a checkpoint"),
        StrictBase64.decode(lines[2]));
  }

  private static long number(String text, String what) {
    if (!text.matches("[1-9][0-9]{0,14}")) {
      throw new Unreadable(what + " is a decimal number from 1 without leading zeros");
    }
    return Long.parseLong(text);
  }

  public String origin() {
    return name + "/" + epoch;
  }

  /** The three lines that are signed. */
  public String text() {
    return origin() + "\n" + size + "\n" + StrictBase64.encode(root) + "\n";
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Checkpoint head && head.text().equals(text());
  }

  @Override
  public int hashCode() {
    return text().hashCode();
  }

  @Override
  public String toString() {
    return text();
  }
}
