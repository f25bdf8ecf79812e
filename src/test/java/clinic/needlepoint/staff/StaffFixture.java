package clinic.needlepoint.staff;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/** New people for tests that share one database: each gets a code that nobody had. */
public final class StaffFixture {
  private static final AtomicInteger NEXT = new AtomicInteger(2_000);
  public static final Pin PIN = new Pin("482915");
  public static final Pin WRONG = new Pin("482916");

  private StaffFixture() {}

  public static NewStaffMember somebody(StaffRole role) {
    return new NewStaffMember(
        freeCode(),
        "Somebody New",
        role,
        Optional.empty(),
        PIN,
        Optional.of(nextMonth()).filter(_ -> role == StaffRole.AUDITOR));
  }

  public static String freeCode() {
    return String.valueOf(NEXT.getAndIncrement());
  }

  private static LocalDate nextMonth() {
    return LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).plusDays(30);
  }
}
