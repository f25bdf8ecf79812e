package clinic.needlepoint.education;

import clinic.needlepoint.visit.TreatmentType;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * What is known before a treatment begins.
 *
 * @param years the patient's age in whole years; empty when it is not known
 */
record UseFacts(TreatmentType treatment, OptionalInt years, Plan plan) {

  /** What nobody could say, in the words of the log. */
  List<String> unknown() {
    List<String> unknown = new ArrayList<>();
    if (years.isEmpty()) {
      unknown.add("age");
    }
    if (plan.serum().isEmpty()) {
      unknown.add("serum");
    }
    if (plan.areas().isEmpty()) {
      unknown.add("area");
    }
    if (plan.depth().isEmpty()) {
      unknown.add("depth");
    }
    return unknown;
  }

  /** Nobody's age belongs in a log. */
  @Override
  public String toString() {
    return "UseFacts " + treatment;
  }
}
