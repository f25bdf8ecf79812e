package clinic.needlepoint.consent;

import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolTexts;
import clinic.needlepoint.protocol.ProtocolValue;
import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Licence;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffRole;
import clinic.needlepoint.store.StoreFixture;
import clinic.needlepoint.visit.OneVisit;
import clinic.needlepoint.visit.Patient;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.Patients;
import clinic.needlepoint.visit.VisitId;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** This module on a real file. */
public final class ConsentFixture {
  private ConsentFixture() {}

  public static AnnotationConfigApplicationContext open(Path folder, Path config) {
    return StoreFixture.open(
        folder,
        context -> {
          context.registerBean(ConfigDirectory.class, () -> new ConfigDirectory(config));
          context.registerBean(Sites.class, OneSite::new);
          context.registerBean(OneVisit.class);
          context.registerBean(OnePatient.class);
          context.registerBean(ProtocolValues.class, Proposed::new);
          context.registerBean(SimpleMeterRegistry.class);
          context.scan("clinic.needlepoint.audit");
          context.register(
              JdbcConsentFormVersions.class,
              JdbcConsents.class,
              JdbcPermissions.class,
              ProtocolTexts.class,
              ConsentForms.class,
              ConsentApprovals.class,
              ConsentDecisions.class,
              ConsentWriting.class,
              ConsentPapers.class,
              ConsentWithdrawals.class,
              ConsentFiles.class,
              ConsentCopies.class,
              ConsentTerms.class,
              ConsentMeters.class,
              ConsentRecords.class,
              StoredConsents.class);
        });
  }

  /** The same, with every form approved by two people from today. */
  public static AnnotationConfigApplicationContext approved(Path folder, Path config) {
    AnnotationConfigApplicationContext kiosk = open(folder, config);
    ConsentApprovals approvals = kiosk.getBean(ConsentApprovals.class);
    for (FormVersion version : approvals.versions()) {
      if (version.draft()) {
        ConsentForm form = version.form();
        approvals.approve(form.id(), form.version(), approvals.today(), NURSE);
        approvals.approve(form.id(), form.version(), approvals.today(), LEAD);
      }
    }
    return kiosk;
  }

  public static final StaffMember NURSE = member("u2", "1002", StaffRole.PRACTITIONER);
  public static final StaffMember LEAD = member("u1", "1001", StaffRole.LEAD);

  /** A mother or father who showed who they are. */
  public static final Party.Right PARENT = new Party.Right(Relation.PARENT, Proof.PHOTO_ID);

  public static final Party.Right PROXY =
      new Party.Right(Relation.POWER_OF_ATTORNEY, Proof.PHOTO_ID_AND_PAPERS);

  public static final StaffMember ASSISTANT =
      new StaffMember("u4", "1004", "J. Park", StaffRole.ASSISTANT, Optional.empty(), true);

  /** Knows the nurse, by code 1002 and PIN 618305, and nobody else. */
  public static StaffMember beside(String code, String pin, Permission as) {
    if (!code.equals(NURSE.code()) || !pin.equals("618305")) {
      throw new ConsentRefused("consent.staff.refused");
    }
    return NURSE;
  }

  private static StaffMember member(String pseudonym, String code, StaffRole role) {
    Licence licence = new Licence("RN", "RN-" + code, LocalDate.of(9999, 1, 1), 1_500);
    return new StaffMember(pseudonym, code, "Name " + code, role, Optional.of(licence), true);
  }

  /** Whoever has the visit: Vera Test, grown up unless a test says otherwise. */
  public static final class OnePatient implements Patients {
    private LocalDate birth = LocalDate.of(1990, 1, 1);

    public void born(LocalDate day) {
      birth = day;
    }

    @Override
    public Optional<Patient> find(String reference) {
      return reference.equals("R-1") ? find(new PatientId("P-0123456789ABCDEF")) : Optional.empty();
    }

    @Override
    public Optional<Patient> find(PatientId id) {
      return Optional.of(new Patient(id, "R-1", "Vera", "Test", birth));
    }

    @Override
    public List<VisitId> visits(PatientId id) {
      return List.of(OneVisit.ID);
    }
  }

  /** What the file proposes, for a test above the protocol. */
  public static ProtocolValues proposed() {
    return new Proposed();
  }

  /** What the file proposes, unless a test says another number. */
  static final class Proposed implements ProtocolValues {
    private final Map<String, JsonNode> values = new HashMap<>();
    private final Map<ProtocolKey, Integer> others = new EnumMap<>(ProtocolKey.class);

    Proposed() {
      new YAMLMapper()
          .readTree(Path.of("kiosk-config/protocol.yaml"))
          .get("values")
          .values()
          .forEach(value -> values.put(value.get("key").asString(), value));
    }

    void is(ProtocolKey key, int value) {
      others.put(key, value);
    }

    @Override
    public Optional<ProtocolValue> find(ProtocolKey key) {
      return Optional.ofNullable(values.get(key.word()))
          .map(value ->
              new ProtocolValue(
                  key,
                  others.getOrDefault(key, value.get("value").asInt()),
                  value.get("min").asInt(),
                  value.get("max").asInt(),
                  "Ours",
                  "",
                  Optional.empty(),
                  0));
    }

    @Override
    public List<ProtocolValue> all() {
      throw new UnsupportedOperationException();
    }
  }

  /** A clinic in Chicago. */
  public static final class OneSite implements Sites {
    @Override
    public Optional<Site> find() {
      return Optional.of(
          new Site(SiteKind.DEMO, "Clinic", ZoneId.of("America/Chicago"), "clinic", "1"));
    }

    @Override
    public void establish(Site site) {
      throw new UnsupportedOperationException();
    }
  }

  /** A stroke from the left to the right. */
  public static String line(int points, int pixelsApart) {
    return IntStream.range(0, points)
        .mapToObj(i -> "{\"x\":%d,\"y\":%d,\"time\":%d}".formatted(i * pixelsApart, 20, i))
        .collect(Collectors.joining(",", "{\"points\":[", "]}"));
  }

  public static String scrawl() {
    return "[" + line(20, 8) + "," + line(6, 3) + "]";
  }

  /** A real picture. */
  public static byte[] png(int width, int height) {
    try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
      ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "png", out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
