package clinic.needlepoint.visit;

import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Numbers to call people by where others listen, one pool for all of a day. One is drawn when
 * somebody is sent to staff, and stays theirs when they check in after that; for everybody else
 * when they take a seat. At random, so that it says nothing of the person, of their appointment or
 * of who was first.
 */
@Service
public class WaitingNumbers {
  /** As long as somebody needs to look up, twice. Staff call again when nobody comes. */
  static final Duration SHOWN = Duration.ofMinutes(5);

  private final WaitingList list;
  private final Sites sites;
  private final Clock clock;
  private final SecureRandom random;
  private final ApplicationEventPublisher events;

  WaitingNumbers(
      WaitingList list,
      Sites sites,
      Clock clock,
      SecureRandom random,
      ApplicationEventPublisher events) {
    this.list = list;
    this.sites = sites;
    this.clock = clock;
    this.random = random;
    this.events = events;
  }

  /**
   * The number by which this visit's patient is called: the one they have, or a new one of today.
   *
   * @throws IllegalStateException when all numbers of the day are given out
   */
  @Transactional
  public WaitingNumber give(VisitId visit) {
    LocalDate today = today();
    return list.of(today, visit)
        .orElseGet(() -> {
          WaitingNumber number = draw(today);
          list.handOn(today, number, visit);
          return number;
        });
  }

  /**
   * A number that is nobody's visit yet, in the caller's transaction. Numbers of other days go.
   *
   * @throws IllegalStateException when all numbers of the day are given out
   */
  WaitingNumber draw(LocalDate today) {
    list.forgetBut(today);
    Set<Integer> taken = list.taken(today);
    List<Integer> free = free(WaitingNumber.FIRST, WaitingNumber.LAST_OF_TWO_DIGITS, taken);
    if (free.isEmpty()) {
      free = free(WaitingNumber.LAST_OF_TWO_DIGITS + 1, WaitingNumber.LAST, taken);
    }
    if (free.isEmpty()) {
      throw new IllegalStateException("All waiting numbers of today are given out.");
    }
    WaitingNumber number = new WaitingNumber(free.get(random.nextInt(free.size())));
    list.add(today, number);
    return number;
  }

  private static List<Integer> free(int first, int last, Set<Integer> taken) {
    return IntStream.rangeClosed(first, last).boxed().filter(n -> !taken.contains(n)).toList();
  }

  /**
   * Whoever was sent to staff with this number comes for this visit, in the caller's transaction. A
   * visit that has a number keeps it: its patient was told that one last.
   */
  void handOn(LocalDate day, WaitingNumber number, VisitId visit) {
    list.handOn(day, number, visit);
  }

  /** The number of today of a visit's patient who has one. */
  public Optional<WaitingNumber> of(VisitId visit) {
    return list.of(today(), visit);
  }

  /**
   * Calls whoever has this number today to the desk. Calling again shows the number anew.
   *
   * @throws clinic.needlepoint.staff.NotAllowed when the role may not see who is here
   */
  @Transactional
  public void call(WaitingNumber number, StaffMember by) {
    by.require(Permission.SEE_ARRIVALS, today());
    list.called(today(), number, clock.instant());
    events.publishEvent(new CheckInChanged());
  }

  /** Who is called now, the newest first: numbers and nothing else. */
  public List<WaitingNumber> called() {
    Instant now = clock.instant();
    return sites.find().isEmpty() ? List.of() : list.calledSince(today(), now.minus(SHOWN));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), sites.require().zone());
  }
}
