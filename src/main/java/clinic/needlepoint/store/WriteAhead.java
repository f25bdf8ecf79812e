package clinic.needlepoint.store;

/** The write-ahead file beside the database, which still holds pages as they were. */
public interface WriteAhead {
  /**
   * Copies everything into the database and cuts the file to nothing, so that what was deleted is
   * in neither. Not inside a transaction.
   *
   * @return false while a reader still needs it; then try again later
   */
  boolean empty();
}
