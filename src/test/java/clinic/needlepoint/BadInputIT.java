package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.HurriedPatient.Seen;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not as it should be gets a sentence on the screen, and leaves nothing half-written. */
@Tag("F110")
class BadInputIT {
  private static final int TRIES = 40;
  private static final int FREE_TRIES = 5;
  private static final String SIGNED =
      "SELECT count(*) FROM consent_decision WHERE decision = 'signed'";

  /** Records that a person caused; the station writes its own beside them, whenever it likes. */
  private static final String PEOPLE_DID =
      "SELECT count(*) FROM audit_log WHERE json_extract(line, '$.type') NOT LIKE 'station.%'";

  @TempDir Path folder;

  private RunningKiosk kiosk;
  private Touchscreen screen;
  private HurriedPatient patient;
  private DemoPerson person;

  @BeforeEach
  void start() throws Exception {
    kiosk = RunningKiosk.start(folder);
    person = DemoPerson.announced(kiosk, 1);
    screen = Touchscreen.of(800, 480);
    patient = new HurriedPatient(screen.page(), new AtomicBoolean());
  }

  @AfterEach
  void holdsInTheEnd() throws Exception {
    screen.close();
    kiosk.close();
    new Acknowledged().check(kiosk.database());
  }

  @Test
  void saysWhatIsWrongWithAnImpossibleDateOfBirth() throws Exception {
    long before = number(PEOPLE_DID);
    assertThat(typedBirth("02311990")).contains("There is no 31 February 1990.");
    assertThat(typedBirth("13011990")).contains("There is no month 13. Check the month.");
    assertThat(typedBirth("01012099")).contains("That date is in the future. Check it.");
    assertThat(typedBirth("01011850")).contains("That year is before 1900. Check it.");
    assertThat(number("SELECT count(*) FROM identification_miss")).isZero();
    assertThat(number(PEOPLE_DID)).isEqualTo(before);
  }

  private String typedBirth(String typed) {
    patient.start(kiosk.url("/"));
    return patient.sayBirth(typed).room();
  }

  /** Known date with other letters, and a date nobody has: the same words, then the same lock. */
  @Test
  void tellsNothingToWhoeverGuessesFortyTimes() throws Exception {
    Set<String> said = new HashSet<>();
    Set<String> locked = new HashSet<>();
    for (int i = 0; i < TRIES; i++) {
      patient.start(kiosk.url("/"));
      String room = patient.say(i % 2 == 0 ? person.born() : "07041955", "QX").room();
      (i < FREE_TRIES ? said : locked).add(room);
    }
    patient.start(kiosk.url("/"));
    locked.add(patient.say(person.born(), person.letters()).room());
    assertThat(said).hasSize(1).first().asString().startsWith("We could not find your visit.");
    assertThat(locked).hasSize(1).first().asString().startsWith("Check-in here has paused.");
    assertThat(number("SELECT count(*) FROM identification_miss")).isEqualTo(FREE_TRIES);
    assertThat(number("SELECT count(*) FROM visit WHERE claim IS NOT NULL")).isZero();
    assertThat(records("visit.not-recognised")).isEqualTo(FREE_TRIES);
  }

  @Test
  void takesNoEmptySignatureAndOneForADoubleTap() throws Exception {
    goOnTo("I sign");
    screen.tap("I sign");
    screen.await("There is no signature yet. Sign above.");
    assertThat(number(SIGNED)).isZero();
    patient.draw();
    twice("I sign");
    patient.until(seen -> seen.start().equals("You have signed"));
    assertThat(number(SIGNED)).isOne();
    assertThat(records("consent.signed")).isOne();
    patient.until(seen -> screen.page().locator("[data-settling]").count() == 0);
    twice("Next");
    patient.until(seen -> seen.action().equals("Finish"));
    assertThat(number("SELECT count(*) FROM visit WHERE seated_at IS NOT NULL")).isOne();
  }

  /** Two touches within a few milliseconds, as a trembling finger does. */
  private void twice(String button) {
    screen
        .button(button)
        .evaluate("b => { b.click(); b.click(); setTimeout(() => b.click(), 40); }");
  }

  @Test
  void theBrowsersWayBackLeadsToACleanStart() throws Exception {
    screen.open("about:blank");
    Seen question = answerFirst("No");
    Page page = screen.page();
    page.goBack();
    page.goForward();
    Seen after = patient.until(seen -> seen.action().equals("Start"));
    assertThat(after.room()).startsWith("Welcome").doesNotContain(question.question());
    assertThat(page.content()).doesNotContain(question.question());
    page.reload();
    patient.until(seen -> seen.action().equals("Start"));
    assertThat(answers()).isOne();
  }

  @Test
  void tellsTheOlderOfTwoScreensThatTheVisitGoesOnElsewhere() throws Exception {
    answerFirst("No");
    Seen second = patient.until(seen -> !seen.question().isEmpty());
    try (Touchscreen other = Touchscreen.of(800, 480)) {
      HurriedPatient there = new HurriedPatient(other.page(), new AtomicBoolean());
      there.identify(kiosk.url("/"), person.born(), person.letters());
      Seen again = there.until(seen -> !seen.question().isEmpty());
      assertThat(again.question()).isNotEqualTo(second.question());
      assertThat(answers()).as("the draft of the first screen").isZero();
      screen.page().locator("main .answers .answer").first().tap();
      screen.await("Go on there. This screen starts again.");
      assertThat(answers()).isZero();
      screen.tap("Go on");
      patient.until(seen -> seen.action().equals("Start"));
      there.answer(again.question(), "No");
      assertThat(answers()).isOne();
    }
  }

  private Seen answerFirst(String words) {
    patient.identify(kiosk.url("/"), person.born(), person.letters());
    Seen seen = patient.until(now -> !now.question().isEmpty());
    patient.answer(seen.question(), words);
    return patient.act(patient.seen());
  }

  /** Answers no to everything and reads on until this action is offered. */
  private void goOnTo(String action) {
    patient.identify(kiosk.url("/"), person.born(), person.letters());
    Seen seen = patient.until(now -> !now.action().isEmpty() || !now.question().isEmpty());
    while (!seen.action().equals(action)) {
      if (!seen.question().isEmpty()) {
        patient.answer(seen.question(), "No");
      }
      seen = patient.act(patient.seen());
    }
  }

  private long answers() throws SQLException {
    return number("SELECT count(*) FROM screening_answer");
  }

  private long records(String type) throws SQLException {
    return number(
        "SELECT count(*) FROM audit_log WHERE json_extract(line, '$.type') = '" + type + "'");
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = OutsideAuditor.open(kiosk.database());
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      return row.next() ? row.getLong(1) : -1;
    }
  }
}
