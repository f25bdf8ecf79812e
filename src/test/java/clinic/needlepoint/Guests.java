package clinic.needlepoint;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.consent.ConsentDecisions;
import clinic.needlepoint.consent.ConsentDraft;
import clinic.needlepoint.consent.ConsentForm;
import clinic.needlepoint.consent.ConsentForms;
import clinic.needlepoint.consent.Signature;
import clinic.needlepoint.education.Education;
import clinic.needlepoint.education.EducationTelling;
import clinic.needlepoint.education.Outcome;
import clinic.needlepoint.education.Telling;
import clinic.needlepoint.screening.Answer;
import clinic.needlepoint.screening.Questionnaires;
import clinic.needlepoint.screening.Reply;
import clinic.needlepoint.screening.ScreeningAnswers;
import clinic.needlepoint.screening.ScreeningTexts;
import clinic.needlepoint.screening.Shown;
import clinic.needlepoint.screening.Step;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.visit.AppointmentImport;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.DateOfBirth;
import clinic.needlepoint.visit.Identification;
import clinic.needlepoint.visit.IdentificationResult.Found;
import clinic.needlepoint.visit.Initials;
import clinic.needlepoint.visit.Patient;
import clinic.needlepoint.visit.Patients;
import clinic.needlepoint.visit.TreatmentType;
import clinic.needlepoint.visit.VisitId;
import clinic.needlepoint.visit.Visits;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/** People with a visit now, each with a birthday and initials that nobody else has. */
public final class Guests {
  /** Who signs by {@link Guest#sign} types it between their names. */
  public static final String MIDDLE_NAME = "Verabelle";

  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final DateTimeFormatter STARTS_AT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
  private static final DateTimeFormatter KEYS = DateTimeFormatter.ofPattern("MMdduuuu");

  private final ApplicationContext kiosk;

  public Guests(ApplicationContext kiosk) {
    this.kiosk = kiosk;
  }

  /** Somebody whose visit is due and who is not here yet. */
  public Guest expected() {
    int number = COUNT.getAndIncrement();
    return expected(
        number, "UVXYZQIW".charAt(number / 26 % 8) + "ta", (char) ('A' + number % 26) + "ro");
  }

  /** Somebody of this name whose visit is due and who is not here yet. */
  public Guest expected(String given, String family) {
    return expected(COUNT.getAndIncrement(), given, family);
  }

  private Guest expected(int number, String given, String family) {
    return expected(number, given, family, usualBirth(number));
  }

  /** Somebody of this name and birthday whose visit is due and who is not here yet. */
  public Guest expected(String given, String family, LocalDate birth) {
    return expected(COUNT.getAndIncrement(), given, family, birth);
  }

  private Guest expected(int number, String given, String family, LocalDate birth) {
    book(number, "V", given, family, birth, Duration.ZERO, TreatmentType.STANDARD);
    return new Guest(kiosk, "G-" + number, given.charAt(0), family.charAt(0), birth);
  }

  private static LocalDate usualBirth(int number) {
    return LocalDate.of(1950, 1, 1).plusDays(number);
  }

  private void book(
      int number,
      String kind,
      String given,
      String family,
      LocalDate birth,
      Duration later,
      TreatmentType treatment) {
    AppointmentImport appointments = kiosk.getBean(AppointmentImport.class);
    String csv =
        """
        appointment,patient,given_name,family_name,birth_date,starts_at,practitioner,treatment,status
        %s-%d,G-%d,%s,%s,%s,%s,1002,%s,booked
        """
            .formatted(
                kind,
                number,
                number,
                given,
                family,
                birth,
                STARTS_AT.format(
                    kiosk
                        .getBean(Clock.class)
                        .instant()
                        .plus(later)
                        .atZone(kiosk.getBean(Sites.class).require().zone())),
                treatment.word());
    appointments.apply(appointments.read(csv.getBytes(StandardCharsets.UTF_8)));
  }

  /** The same person has another appointment in a quarter of an hour. */
  public void comesBack(Guest guest, String given, String family) {
    comesBack(guest, given, family, TreatmentType.STANDARD);
  }

  /** As {@link #comesBack(Guest, String, String)}, for this treatment. */
  public void comesBack(Guest guest, String given, String family, TreatmentType treatment) {
    int number = Integer.parseInt(guest.reference().substring("G-".length()));
    book(number, "W", given, family, usualBirth(number), Duration.ofMinutes(15), treatment);
  }

  /** The same person, who comes for the next visit that is open. */
  public Guest known(Guest guest) {
    return new Guest(kiosk, guest.reference(), guest.given, guest.family, guest.birth());
  }

  /** Somebody who has checked in and answered nothing yet. */
  public Guest arrived() {
    Guest guest = expected();
    guest.claim();
    return guest;
  }

  /** Somebody who answered all questions, with no but for those named. */
  public Guest answered(Map<String, Answer> flagged) {
    Guest guest = arrived();
    guest.answer(flagged);
    return guest;
  }

  /** Somebody whom nothing holds up. */
  public Guest ready() {
    Guest guest = answered(Map.of());
    guest.sign();
    return guest;
  }

  /** One person of a test. */
  public static final class Guest {
    private final ApplicationContext kiosk;
    private final String reference;
    private final char given;
    private final char family;
    private final LocalDate birth;
    private Optional<Claim> claim = Optional.empty();

    private Guest(
        ApplicationContext kiosk, String reference, char given, char family, LocalDate birth) {
      this.kiosk = kiosk;
      this.reference = reference;
      this.given = given;
      this.family = family;
      this.birth = birth;
    }

    /** What the clinic's own system calls them. */
    public String reference() {
      return reference;
    }

    /** As the arrivals board writes them. */
    public String initials() {
      return given + ". " + family + ".";
    }

    /** The letters to touch at the kiosk. */
    public String letters() {
      return "" + given + family;
    }

    public LocalDate birth() {
      return birth;
    }

    /** As the clinic's own system has it. */
    public String name() {
      return card().given() + " " + card().family();
    }

    /** As they sign: with a middle name that stands nowhere else. */
    public String typedName() {
      return card().given() + " " + MIDDLE_NAME + " " + card().family();
    }

    private Patient card() {
      return kiosk.getBean(Patients.class).find(reference).orElseThrow();
    }

    /** The digits to touch at the kiosk: month, day, year. */
    public String birthKeys() {
      return KEYS.format(birth);
    }

    public VisitId visit() {
      return claim().visit();
    }

    /** The screen that holds this visit, which becomes this test. */
    public Claim claim() {
      if (claim.isEmpty()) {
        Initials letters = new Initials(given + "", family + "");
        var result = kiosk.getBean(Identification.class).identify(new DateOfBirth(birth), letters);
        assertThat(result).isInstanceOf(Found.class);
        claim = Optional.of(((Found) result).claim());
      }
      return claim.get();
    }

    /** The same person identifies again, for the next visit that is open. */
    public Claim claimAgain() {
      claim = Optional.empty();
      return claim();
    }

    public void answer(Map<String, Answer> flagged) {
      answer(flagged, Map.of());
    }

    /** As {@link #answer(Map)}; follow-ups that are not named are not sure. */
    public void answer(Map<String, Answer> flagged, Map<String, Reply> replies) {
      answerAll(flagged, replies);
      kiosk.getBean(ScreeningAnswers.class).finish(claim());
    }

    /** Answers this question of a screening that stays open. */
    public void answerOne(String question, Answer answer) {
      Step step =
          Step.of(kiosk.getBean(Questionnaires.class).inForce().find(question).orElseThrow());
      Shown shown = kiosk.getBean(ScreeningTexts.class).show(step, Locale.ENGLISH);
      kiosk.getBean(ScreeningAnswers.class).answer(claim(), question, answer, shown);
    }

    private void answerAll(Map<String, Answer> flagged, Map<String, Reply> replies) {
      ScreeningAnswers answers = kiosk.getBean(ScreeningAnswers.class);
      ScreeningTexts texts = kiosk.getBean(ScreeningTexts.class);
      Optional<Step> open = answers.resumePoint(visit());
      while (open.isPresent()) {
        Step step = open.get();
        Shown shown = texts.show(step, Locale.ENGLISH);
        String question = step.question().id();
        if (step.followUp().isPresent()) {
          String followUp = step.followUp().get().id();
          Reply reply = replies.getOrDefault(followUp, new Reply.NotSure());
          answers.reply(claim(), step, reply, shown);
        } else {
          answers.answer(claim(), question, flagged.getOrDefault(question, Answer.NO), shown);
        }
        open = answers.resumePoint(visit());
      }
    }

    /** Turns every page about the treatment. */
    public void readAboutTheTreatment() {
      EducationTelling telling = kiosk.getBean(EducationTelling.class);
      Telling told = telling.prepare(claim());
      Map<String, String> pages =
          told.education().orElseThrow().pages().stream()
              .collect(Collectors.toMap(Education.Page::id, page -> "en"));
      telling.end(claim(), told, Outcome.SHOWN, pages, Locale.ENGLISH);
    }

    /** Passes by what there is to read about the treatment. */
    public void skipTheTreatment() {
      EducationTelling telling = kiosk.getBean(EducationTelling.class);
      telling.end(claim(), telling.prepare(claim()), Outcome.SKIPPED, Map.of(), Locale.ENGLISH);
    }

    public void sign() {
      ConsentDecisions decisions = kiosk.getBean(ConsentDecisions.class);
      ConsentDraft draft = draft();
      decisions.sign(
          claim(), draft, decisions.document(claim(), draft), new Signature.Typed(typedName()));
    }

    public void decline() {
      kiosk.getBean(ConsentDecisions.class).decline(claim(), draft(), Optional.empty());
    }

    public void sit() {
      kiosk.getBean(Visits.class).seat(claim());
    }

    private ConsentDraft draft() {
      TreatmentType planned = kiosk.getBean(Visits.class).find(visit()).orElseThrow().treatment();
      ConsentForm form = kiosk.getBean(ConsentForms.class).inForce(planned).orElseThrow();
      return new ConsentDraft(
          form,
          Locale.ENGLISH,
          form.permissions().stream()
              .collect(Collectors.toMap(ConsentForm.Permission::id, permission -> false)));
    }
  }
}
