package clinic.needlepoint.site;

/**
 * What a database is for. A demo and a clinic never share a file: the SQLite application id
 * differs, and each kind refuses the other's file.
 */
public enum SiteKind {
  /** "NPC1" in ASCII. */
  CLINIC(0x4E504331),
  /** "NPD1" in ASCII. */
  DEMO(0x4E504431);

  private final int applicationId;

  SiteKind(int applicationId) {
    this.applicationId = applicationId;
  }

  /** The SQLite {@code application_id} of a file of this kind. */
  public int applicationId() {
    return applicationId;
  }

  public String word() {
    return this == DEMO ? "demo" : "clinic";
  }
}
