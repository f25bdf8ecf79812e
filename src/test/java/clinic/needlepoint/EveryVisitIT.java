package clinic.needlepoint;

import clinic.needlepoint.phone.TestCertificate;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Every kind of visit, each in another way to read: over all of them every two of language, size,
 * contrast, low buttons and less motion meet ({@link ModeTests}). Each language has a kiosk of its
 * own, on which its three people come one after the other.
 */
@Execution(ExecutionMode.CONCURRENT)
@Tag("F025")
@Tag("F026")
@Tag("F027")
@Tag("F044")
class EveryVisitIT {

  @TempDir Path folder;

  @Test
  @Tag("F010")
  @Tag("F038")
  void inEnglishSomebodyKnownSomebodyNewAndTheNetworkGoes() throws Exception {
    List<Guests.Guest> guests = new ArrayList<>();
    prepare(clinic -> {
      guests.add(new Guests(clinic).expected("Wanda", "Siskin"));
      guests.add(new Guests(clinic).expected("Oscar", "Dunlin"));
    });
    run(visits -> {
      visits.takesACopyOnTheirPhone(Mode.of("en", 0), guests.getFirst());
      visits.comesWithoutAnAppointment(Mode.of("en", 1));
      visits.losesTheNetwork(Mode.of("en", 2), guests.getLast());
    });
  }

  @Test
  @Tag("F004")
  @Tag("F035")
  @Tag("F037")
  void inSpanishSomebodyDeclinesATwinComesAndAConsentHasLapsed() throws Exception {
    List<Guests.Guest> guests = new ArrayList<>();
    Instant now = Clock.systemUTC().instant();
    prepare(
        now.minus(Duration.ofDays(400)),
        clinic -> {
          Guests.Guest signed = new Guests(clinic).expected("Vera", "Bunting");
          signed.answer(Map.of());
          signed.sign();
          guests.add(signed);
        });
    prepare(
        now,
        clinic -> {
          Guests people = new Guests(clinic);
          people.comesBack(guests.getFirst(), "Vera", "Bunting");
          answered(people.known(guests.getFirst()));
          people.expected("Tara", "Teal", Visits.TWINS);
          people.expected("Tomás", "Teal", Visits.TWINS);
          guests.add(people.expected("Inés", "Jilguero"));
        });
    run(visits -> {
      visits.declines(Mode.of("es", 0), guests.getLast(), false);
      visits.isOneOfTwins(Mode.of("es", 1));
      visits.hasToSignAgain(Mode.of("es", 2), guests.getFirst());
    });
  }

  @Test
  @Tag("F032")
  @Tag("F036")
  void inGermanAChildComesSomebodyKnownAndSomebodyTakesItBack() throws Exception {
    List<Guests.Guest> guests = new ArrayList<>();
    prepare(clinic -> {
      Guests people = new Guests(clinic);
      LocalDate birth = LocalDate.now(Clock.systemUTC()).minusYears(16);
      guests.add(answered(people.expected("Finja", "Zaunkönig", birth)));
      guests.add(people.expected("Jörg", "Kleiber"));
      guests.add(signedAndBack(people, "Ute", "Amsel"));
    });
    run(visits -> {
      visits.bringsTheirMother(Mode.of("de", 0), guests.getFirst());
      visits.signs(Mode.of("de", 1), guests.get(1));
      visits.takesConsentBack(Mode.of("de", 2), guests.getLast());
    });
  }

  @Test
  @Tag("F014")
  @Tag("F036")
  void inFrenchAnAnswerStopsTheDaySomebodyKnownAndSomebodyTakesItBack() throws Exception {
    List<Guests.Guest> guests = new ArrayList<>();
    prepare(clinic -> {
      Guests people = new Guests(clinic);
      guests.add(signedAndBack(people, "Yvette", "Alouette"));
      guests.add(people.expected("Basile", "Huppe"));
      guests.add(people.expected("Renée", "Mésange"));
    });
    run(visits -> {
      visits.isStopped(Mode.of("fr", 0), guests.get(1));
      visits.takesConsentBack(Mode.of("fr", 1), guests.getFirst());
      visits.signs(Mode.of("fr", 2), guests.getLast());
    });
  }

  @Test
  void inArabicSomebodyKnownSomebodyDeclinesAndSomebodyNew() throws Exception {
    List<Guests.Guest> guests = new ArrayList<>();
    prepare(clinic -> {
      guests.add(new Guests(clinic).expected("Dalia", "Hudhud"));
      guests.add(answered(new Guests(clinic).expected("Nour", "Bulbul")));
    });
    run(visits -> {
      visits.signs(Mode.of("ar", 0), guests.getFirst());
      visits.comesWithoutAnAppointment(Mode.of("ar", 1));
      visits.declines(Mode.of("ar", 2), guests.getLast(), true);
    });
  }

  @ParameterizedTest
  @MethodSource("clinic.needlepoint.Mode#every")
  @Tag("long")
  void everyWayToReadLeadsFromTheDoorToTheChair(Mode mode) throws Exception {
    List<Guests.Guest> guests = new ArrayList<>();
    prepare(clinic -> guests.add(new Guests(clinic).expected("Dalia", "Hudhud")));
    run(visits -> visits.signs(mode, guests.getFirst()));
  }

  private interface Work {
    void on(Visits visits) throws Exception;
  }

  private interface Prepared {
    void on(ConfigurableApplicationContext clinic);
  }

  private void prepare(Prepared people) {
    prepare(Clock.systemUTC().instant(), people);
  }

  /** The same folder, served before by this test. */
  private void prepare(Instant now, Prepared people) {
    TimeZone.setDefault(TimeZone.getTimeZone(RunningKiosk.whereItIsDay()));
    try (ConfigurableApplicationContext clinic = ClinicAt.open(folder.resolve("data"), now)) {
      people.on(clinic);
    }
  }

  private static Guests.Guest signedAndBack(Guests people, String given, String family) {
    Guests.Guest guest = people.expected(given, family);
    guest.answer(Map.of());
    guest.sign();
    guest.sit();
    people.comesBack(guest, given, family);
    return answered(people.known(guest));
  }

  /** At this kiosk before, and done with the questions: those are walked by others. */
  private static Guests.Guest answered(Guests.Guest guest) {
    guest.answer(Map.of());
    return guest;
  }

  private void run(Work work) throws Exception {
    TestCertificate certificate = TestCertificate.of(folder, "localhost");
    try (RunningKiosk kiosk =
            RunningKiosk.start(folder, "--config", settings(certificate).toString());
        Touchscreen screen = Touchscreen.of(800, 480);
        Touchscreen desk = Touchscreen.of(1280, 800)) {
      kiosk.awaitHealthy();
      Visits visits = new Visits(kiosk, screen, desk);
      try {
        work.on(visits);
      } catch (AssertionError | RuntimeException e) {
        e.addSuppressed(new AssertionError(kiosk.log()));
        throw e;
      }
      visits.wereAllWell();
    }
  }

  /** With a way to phones, and a printer that is off. */
  private Path settings(TestCertificate certificate) throws IOException {
    Path from = Path.of("kiosk-config");
    Path to = folder.resolve("kiosk-config");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        Files.copy(
            file,
            to.resolve(from.relativize(file).toString()),
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Path settings = to.resolve("needlepoint.yaml");
    String text = Files.readString(settings);
    Files.writeString(
        settings,
        text.replace("uri: \"\"", "uri: \"ipp://localhost:" + freePort() + "/printers/off\"")
            .replace("address: \"\"", "address: \"https://localhost:" + freePort() + "\"")
            .replace("network: \"\"", "network: \"Birdhouse guests\"")
            .replace("certificate: \"\"", "certificate: \"" + certificate.chain() + "\"")
            .replace("key: \"\"", "key: \"" + certificate.key() + "\""));
    return to;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
