package clinic.needlepoint.udi;

import java.time.Year;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a further element glued to the end of a value. Many keyboard-wedge scanners drop ASCII
 * 29, and then {@code 10LOT17251231} is a lot of twelve characters or a lot and an expiry date:
 * nobody can decide, so a person must.
 */
final class LostSeparator {
  /** So short or so rare on a device that every second lot number would look suspicious. */
  private static final Set<String> NOT_TELLING = Set.of("20", "37");

  private final Set<String> present;
  private final Year reference;

  /**
   * @param present the AIs the code already has: a second one would be a contradiction, so it is no
   *     suspicion
   */
  LostSeparator(Set<String> present, Year reference) {
    this.present = present;
    this.reference = reference;
  }

  /**
   * A place where a further element could start.
   *
   * @param offset character of the value, from 0
   * @param strong true when it holds a valid date or check digit up to the end, which is hardly
   *     chance
   */
  record Suspicion(int offset, boolean strong) {}

  /** The strongest suspicion in the value, the first of equals, or null when there is none. */
  @Nullable Suspicion in(String value) {
    Suspicion weak = null;
    for (int from = 1; from < value.length() - 2; from++) {
      Suspicion here = at(value, from);
      if (here != null && here.strong()) {
        return here;
      }
      weak = weak == null ? here : weak;
    }
    return weak;
  }

  private @Nullable Suspicion at(String value, int from) {
    ElementRule rule = ApplicationIdentifiers.startingAt(value, from);
    if (rule == null || present.contains(rule.ai()) || NOT_TELLING.contains(rule.ai())) {
      return null;
    }
    String rest = value.substring(from + rule.ai().length());
    return rule.selfDelimiting() ? fixed(rule, rest, from) : separated(rule, rest, from);
  }

  private @Nullable Suspicion fixed(ElementRule rule, String rest, int from) {
    if (rest.length() < rule.longest()
        || rule.check(rest.substring(0, rule.longest()), reference) != null) {
      return null;
    }
    boolean ends = rest.length() == rule.longest();
    return ends || at(rest, rule.longest()) != null ? new Suspicion(from, true) : null;
  }

  private @Nullable Suspicion separated(ElementRule rule, String rest, int from) {
    boolean fits = rule.check(rest, reference) == null;
    boolean telling = rule.ai().charAt(0) != '9' || startsWithWord(rest);
    return fits && telling ? new Suspicion(from, rule.content() == Content.DATE_TIME) : null;
  }

  /**
   * A maker's internal element is suspected only before text: a 9 and a digit are in every second
   * lot number.
   */
  private static boolean startsWithWord(String rest) {
    return rest.length() > 1 && !Characters.isDigit(rest.charAt(0));
  }
}
