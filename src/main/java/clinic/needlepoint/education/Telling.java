package clinic.needlepoint.education;

import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.TreatmentType;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one patient is to be told now.
 *
 * @param education with the clinic's numbers; empty where the kiosk has nothing to show
 * @param notices raised by the facts of this visit, each to be read
 * @param noticesVersion of the words of the notices
 * @param price of the clinic's own list; empty where it names none
 * @param practitioner with whom the appointment is, if they may treat today; empty when that is not
 *     known
 * @param numbers the values of the protocol in the pages, by their names
 * @param unknown the facts that nobody could say, in the words of the log
 */
public record Telling(
    TreatmentType treatment,
    Optional<Education> education,
    List<Notice> notices,
    int noticesVersion,
    Optional<Price> price,
    Optional<StaffMember> practitioner,
    SortedMap<String, Integer> numbers,
    List<String> unknown) {
  public Telling {
    notices = List.copyOf(notices);
    numbers = Collections.unmodifiableSortedMap(new TreeMap<>(numbers));
    unknown = List.copyOf(unknown);
  }

  /** The codes of the notices. */
  List<String> codes() {
    return notices.stream().map(notice -> notice.code().word()).toList();
  }
}
