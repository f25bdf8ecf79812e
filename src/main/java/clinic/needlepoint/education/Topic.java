package clinic.needlepoint.education;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a page is about. */
public enum Topic {
  USES,
  HAPPENS,
  FEELS,
  RESULTS,
  RISKS,
  AFTERCARE,
  /** Begins with the clinic's own price. */
  COST,
  /** Begins with the practitioner and their licence. */
  WHO;

  /** Of each of these every file has a page. */
  static final Set<Topic> NEEDED = EnumSet.range(HAPPENS, WHO);

  /** As files write it: "aftercare". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether something of this clinic or this visit stands before the page's text. */
  public boolean hasLead() {
    return this == COST || this == WHO;
  }
}
