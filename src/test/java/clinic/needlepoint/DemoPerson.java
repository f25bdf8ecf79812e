package clinic.needlepoint;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whom the kiosk proposes to play when it starts.
 *
 * @param born month, day and year as an American types them, eight digits
 * @param letters of the given and the family name
 */
record DemoPerson(String born, String letters) {
  private static final Pattern ANNOUNCED =
      Pattern.compile("Check in as: (\\d+ \\w+ \\d{4}), (\\S+) and (\\S+)");

  /**
   * Waits until the kiosk's log announces somebody; the port answers a moment before that.
   *
   * @param start which start of the kiosk on this folder, from 1
   */
  static DemoPerson announced(RunningKiosk kiosk, int start) throws Exception {
    for (int look = 0; look < 200; look++) {
      List<MatchResult> all = ANNOUNCED.matcher(kiosk.log()).results().toList();
      if (all.size() >= start) {
        return of(all.getLast());
      }
      Thread.sleep(50);
    }
    throw new AssertionError("Nobody is announced:\n" + kiosk.log());
  }

  private static DemoPerson of(MatchResult words) {
    LocalDate birth =
        LocalDate.parse(words.group(1), DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH));
    return new DemoPerson(
        birth.format(DateTimeFormatter.ofPattern("MMdduuuu", Locale.ROOT)),
        words.group(2) + words.group(3));
  }
}
