package clinic.needlepoint.education;

import clinic.needlepoint.visit.TreatmentType;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** A use outside of what devices are authorized for; each has a notice of its own. */
public enum OffLabel {
  PRP,
  SERUM,
  RADIOFREQUENCY,
  /** Somebody too young, or of whom nobody knows how old they are. */
  AGE,
  AREA,
  DEPTH;

  /** As files and the log write it: "prp". */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * The notices that these facts raise, in the order in which they are shown.
   *
   * @param minimumAge in years, below which it is off-label
   * @param depthCap in micrometres, beyond which it is off-label
   */
  static List<OffLabel> raisedBy(UseFacts facts, int minimumAge, int depthCap) {
    return Stream.of(values()).filter(each -> each.raised(facts, minimumAge, depthCap)).toList();
  }

  private boolean raised(UseFacts facts, int minimumAge, int depthCap) {
    return switch (this) {
      case PRP -> facts.treatment() == TreatmentType.PRP;
      case SERUM -> facts.plan().serum().orElse(false);
      case RADIOFREQUENCY -> facts.treatment() == TreatmentType.RADIOFREQUENCY;
      case AGE -> facts.years().orElse(-1) < minimumAge;
      case AREA -> facts.plan().areas().stream().anyMatch(area -> !area.authorized());
      case DEPTH -> facts.plan().depth().orElse(0) > depthCap;
    };
  }
}
