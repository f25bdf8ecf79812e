package clinic.needlepoint.screening;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolTexts;
import clinic.needlepoint.protocol.ProtocolValue;
import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Licence;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffRole;
import clinic.needlepoint.store.StoreFixture;
import clinic.needlepoint.visit.Claim;
import clinic.needlepoint.visit.ClaimProofs;
import clinic.needlepoint.visit.IdentifiedBy;
import clinic.needlepoint.visit.OneVisit;
import clinic.needlepoint.visit.PastVisits;
import clinic.needlepoint.visit.VisitId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** This module on a real file, with the questionnaire that is shipped. */
public final class ScreeningFixture {
  private ScreeningFixture() {}

  public static AnnotationConfigApplicationContext open(Path folder, Path config) {
    return StoreFixture.open(
        folder,
        context -> {
          context.registerBean(ConfigDirectory.class, () -> new ConfigDirectory(config));
          context.registerBean(Sites.class, OneSite::new);
          context.registerBean(OneVisit.class);
          context.registerBean(Numbers.class);
          context.registerBean(NeverHere.class);
          context.registerBean(SimpleMeterRegistry.class);
          context.scan("clinic.needlepoint.audit");
          context.register(
              EarlierAnswers.class,
              JdbcFollowUps.class,
              JdbcQuestionnaireVersions.class,
              JdbcScreenings.class,
              Judgement.class,
              ProtocolTexts.class,
              Questionnaires.class,
              ScreeningAnswers.class,
              ScreeningClearance.class,
              ScreeningMeters.class,
              ScreeningRecords.class,
              ScreeningTexts.class,
              StoredScreenings.class);
        });
  }

  /** The shipped questionnaire with other words in one place, in a folder of its own. */
  static Path changed(Path config, String from, String to) throws IOException {
    String name = "questionnaires/screening-3.yaml";
    String text = Files.readString(Path.of("kiosk-config", name));
    assertThat(text).containsOnlyOnce(from);
    Files.createDirectories(config.resolve("questionnaires"));
    Files.writeString(config.resolve(name), text.replace(from, to));
    return config;
  }

  /** Answers as the English screen does. */
  public static void answer(AnnotationConfigApplicationContext kiosk, String id, Answer answer) {
    Question question = kiosk.getBean(Questionnaires.class).inForce().find(id).orElseThrow();
    kiosk
        .getBean(ScreeningAnswers.class)
        .answer(OneVisit.CLAIM, id, answer, shown(kiosk, question));
  }

  private static Shown shown(AnnotationConfigApplicationContext kiosk, Question question) {
    return kiosk.getBean(ScreeningTexts.class).show(Step.of(question), Locale.ENGLISH);
  }

  /** Replies to a follow-up of that question as the English screen does. */
  public static void reply(
      AnnotationConfigApplicationContext kiosk, String question, String followUp, Reply reply) {
    Question asked = kiosk.getBean(Questionnaires.class).inForce().find(question).orElseThrow();
    reply(kiosk, Step.of(asked, asked.followUp(followUp).orElseThrow()), reply);
  }

  private static void reply(AnnotationConfigApplicationContext kiosk, Step step, Reply reply) {
    Shown shown = kiosk.getBean(ScreeningTexts.class).show(step, Locale.ENGLISH);
    kiosk.getBean(ScreeningAnswers.class).reply(OneVisit.CLAIM, step, reply, shown);
  }

  /** "Not sure" to every follow-up that is open. */
  public static void replyNotSure(AnnotationConfigApplicationContext kiosk) {
    ScreeningAnswers answers = kiosk.getBean(ScreeningAnswers.class);
    Optional<Step> open = answers.resumePoint(OneVisit.ID);
    while (open.flatMap(Step::followUp).isPresent()) {
      reply(kiosk, open.get(), new Reply.NotSure());
      open = answers.resumePoint(OneVisit.ID);
    }
  }

  /** The protocol's numbers, to be set by a test. */
  public static final class Numbers implements ProtocolValues {
    private final Map<ProtocolKey, Integer> values =
        new EnumMap<>(Map.of(ProtocolKey.ISOTRETINOIN_LOOKBACK, 6));

    public void set(ProtocolKey key, int value) {
      values.put(key, value);
    }

    @Override
    public Optional<ProtocolValue> find(ProtocolKey key) {
      int value = values.getOrDefault(key, 5);
      return Optional.of(new ProtocolValue(key, value, 0, 999, "Test", "", Optional.empty(), 0));
    }

    @Override
    public List<ProtocolValue> all() {
      throw new UnsupportedOperationException();
    }
  }

  /** Nobody was here before, and nobody proved more than a birthday. */
  public static final class NeverHere implements PastVisits, ClaimProofs {
    @Override
    public List<VisitId> before(VisitId visit) {
      return List.of();
    }

    @Override
    public IdentifiedBy of(Claim claim) {
      return IdentifiedBy.BIRTHDAY;
    }

    @Override
    public void prove(Claim claim, IdentifiedBy by) {
      throw new UnsupportedOperationException();
    }
  }

  /** A clinic in UTC. */
  public static final class OneSite implements Sites {
    @Override
    public Optional<Site> find() {
      return Optional.of(new Site(SiteKind.DEMO, "Clinic", ZoneOffset.UTC, "clinic", "1"));
    }

    @Override
    public void establish(Site site) {
      throw new UnsupportedOperationException();
    }
  }

  public static StaffMember clinician() {
    return member(StaffRole.PRACTITIONER, LocalDate.of(2099, 1, 1));
  }

  public static StaffMember member(StaffRole role, LocalDate licensedUntil) {
    return new StaffMember(
        "u2",
        "1002",
        "A. Ruiz",
        role,
        Optional.of(new Licence("RN", "1", licensedUntil, 1_500)),
        true);
  }
}
