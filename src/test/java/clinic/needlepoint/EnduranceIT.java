package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.consent.ConsentForm;
import clinic.needlepoint.consent.ConsentForms;
import clinic.needlepoint.visit.TreatmentType;
import com.vaadin.flow.component.html.Input;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A kiosk whose page nobody ever loads anew, as in a clinic: ten thousand people check in on it,
 * one after the other, forty a day, from the door to the chair. What is in memory afterwards is
 * what was there after the first days.
 */
@Isolated("it measures what is in memory")
class EnduranceIT {
  private static final int CHECK_INS = Integer.getInteger("endurance.check-ins", 10_000);
  private static final int A_DAY = 40;
  private static final int LOOKS = 10;

  /** What a check-in may leave behind: a list of a day's numbers and dates, and no person. */
  private static final double MOST_BYTES = 256;

  private static final Instant FIRST_DAY = Instant.parse("2026-01-05T17:00:00Z");

  @TempDir Path folder;

  @Test
  @Tag("long")
  @Tag("endurance")
  void tenThousandPeopleLeaveNothingInMemory() {
    try (ConfigurableApplicationContext kiosk = ClinicAt.open(folder, FIRST_DAY);
        KioskScreen screen = new KioskScreen(kiosk)) {
      checkIn(kiosk, screen, CHECK_INS / LOOKS, 0);
      List<Long> bytes = new ArrayList<>(List.of(used()));
      for (int look = 1; look < LOOKS; look++) {
        checkIn(kiosk, screen, CHECK_INS / LOOKS, look * CHECK_INS / LOOKS);
        bytes.add(used());
        System.out.printf("after %d check-ins: %s bytes%n", (look + 1) * CHECK_INS / LOOKS, bytes);
      }
      assertThat(slope(bytes) / ((double) CHECK_INS / LOOKS))
          .as("bytes that a check-in leaves, by the line through %s", bytes)
          .isLessThan(MOST_BYTES);
    }
  }

  private static void checkIn(
      ConfigurableApplicationContext kiosk, KioskScreen screen, int people, int before) {
    Guests guests = new Guests(kiosk);
    MovedClock clock = kiosk.getBean(MovedClock.class);
    for (int i = before; i < before + people; i++) {
      if (i % A_DAY == 0) {
        clock.to(FIRST_DAY.plus(Duration.ofDays(1 + i / A_DAY)));
      }
      fromTheDoorToTheChair(kiosk, screen, guests.expected());
    }
  }

  private static void fromTheDoorToTheChair(
      ConfigurableApplicationContext kiosk, KioskScreen screen, Guests.Guest guest) {
    touch(screen, "Start");
    press(screen, guest.birthKeys());
    touch(screen, "Next");
    press(screen, guest.letters());
    touch(screen, "Next");
    while (screen.offers("Not sure")) {
      touch(screen, "No");
      touch(screen, "Next");
    }
    while (!screen.offers("Page 2")) {
      touch(screen, "Next");
    }
    ConsentForm form =
        kiosk.getBean(ConsentForms.class).inForce(TreatmentType.STANDARD).orElseThrow();
    for (int page = 2; page <= form.pages().size(); page++) {
      touch(screen, "Page " + page);
    }
    touch(screen, "Next");
    form.questions()
        .forEach(question ->
            question.answers().stream()
                .filter(ConsentForm.Answer::right)
                .forEach(answer -> touch(screen, answer.text().in(Locale.ENGLISH))));
    touch(screen, "Next");
    touch(screen, "Sign");
    touch(screen, "Type my name");
    screen.only(Input.class).setValue(guest.name());
    touch(screen, "I sign");
    touch(screen, "Next");
    assertThat(screen.text()).contains("Please take a seat");
    touch(screen, "Finish");
    screen.settle();
  }

  private static void press(KioskScreen screen, String keys) {
    keys.chars().forEach(key -> touch(screen, Character.toString(key)));
  }

  private static void touch(KioskScreen screen, String words) {
    screen.touch(words);
    screen.settle();
    screen.answer();
  }

  /** What is still held once all that nobody holds is gone. */
  private static long used() {
    long least = Long.MAX_VALUE;
    for (int look = 0; look < 3; look++) {
      System.gc();
      least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
    }
    return least;
  }

  /** Of the straight line that fits best. */
  private static double slope(List<Long> values) {
    double middle = (values.size() - 1) / 2.0;
    double mean = values.stream().mapToLong(Long::longValue).average().orElseThrow();
    double above = 0;
    double below = 0;
    for (int i = 0; i < values.size(); i++) {
      above += (i - middle) * (values.get(i) - mean);
      below += (i - middle) * (i - middle);
    }
    return above / below;
  }
}
