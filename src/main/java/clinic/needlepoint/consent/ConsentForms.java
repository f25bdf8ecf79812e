package clinic.needlepoint.consent;

import clinic.needlepoint.protocol.ProtocolTexts;
import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.site.ConfigFile;
import clinic.needlepoint.store.Refusal;
import clinic.needlepoint.visit.TreatmentType;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * The consent forms in {@code consents/} of the configuration folder, read once at start. One that
 * two licensed people approved is in force from the day they chose; any other is a draft, which no
 * patient sees. Older versions stay, because signed consents point to them.
 */
@Component
public class ConsentForms {
  private final List<Version> all;
  private final JdbcConsentFormVersions versions;
  private final ProtocolTexts protocol;
  private final Clock clock;

  /** A form with the text that is kept of it. */
  private record Version(ConfigFile file, ConsentForm form) {}

  ConsentForms(
      ConfigDirectory directory,
      JdbcConsentFormVersions versions,
      ProtocolTexts protocol,
      Clock clock) {
    this.versions = versions;
    this.protocol = protocol;
    this.clock = clock;
    List<String> faults = new ArrayList<>();
    all =
        ConfigFile.in(directory, "consents", faults).stream()
            .map(file -> new Version(file, ConsentFormReader.read(file)))
            .toList();
    requireOneForEach(faults);
    if (faults.isEmpty()) {
      all.forEach(this::requireUnchanged);
      requireAllReleased(faults);
    }
    if (!faults.isEmpty()) {
      throw new Refusal("consent.refused", String.join(" ", faults));
    }
    all.forEach(version -> versions.keep(version.form, version.file.canonical()));
  }

  private void requireOneForEach(List<String> faults) {
    Map<TreatmentType, String> forms = new EnumMap<>(TreatmentType.class);
    for (Version version : newest()) {
      if (forms.putIfAbsent(version.form.treatment(), version.form.id()) != null) {
        version.file.fault(
            "is a second form for the treatment %s; each treatment has one."
                .formatted(version.form.treatment().word()));
      }
    }
    if (!forms.containsKey(TreatmentType.STANDARD)) {
      faults.add("consents: there is no form for the treatment standard.");
    }
  }

  private Iterable<Version> newest() {
    Map<String, Version> newest = new HashMap<>();
    for (Version version : all) {
      newest.merge(
          version.form.id(), version, (a, b) -> a.form.version() > b.form.version() ? a : b);
    }
    return newest.values();
  }

  private void requireUnchanged(Version version) {
    if (versions.differs(version.form, version.file.canonical())) {
      version.file.fault(
          "differs from the version %d that is already in use. Keep that file as it was, and give"
                  .formatted(version.form.version())
              + " the changed text the next version.");
    }
  }

  /** A file that is gone must not bring an older form back in force. */
  private void requireAllReleased(List<String> faults) {
    Set<String> there = new HashSet<>();
    all.forEach(version -> there.add(version.form.name()));
    for (JdbcConsentFormVersions.Released released : versions.released()) {
      if (!there.contains(released.name())) {
        faults.add(
            "consents/%s.yaml: is not there, and is in force. Put the file back."
                .formatted(released.name()));
      }
    }
  }

  /**
   * The form a patient signs now, with the clinic's values in it; empty where the clinic has none
   * for that treatment.
   */
  public Optional<ConsentForm> inForce(TreatmentType treatment) {
    return inForce(treatment, clock.instant()).map(form -> form.with(protocol));
  }

  /**
   * Holds a form that was read against the one in force.
   *
   * @throws ConsentRefused when it is another, or has other numbers in it
   */
  void requireInForce(TreatmentType treatment, ConsentForm form) {
    if (!inForce(treatment).equals(Optional.of(form))) {
      throw new ConsentRefused("consent.need.new-form");
    }
  }

  /** The form that was to be signed at that moment, its values still by their names. */
  Optional<ConsentForm> inForce(TreatmentType treatment, Instant at) {
    return versions.released().stream()
        .filter(released -> !released.from().isAfter(at))
        .flatMap(released -> find(released.form(), released.version()).stream())
        .filter(form -> form.treatment() == treatment)
        .max(Comparator.comparingInt(ConsentForm::version));
  }

  /** A version, whether in force or not. */
  public Optional<ConsentForm> find(String id, int version) {
    return all().stream()
        .filter(form -> form.id().equals(id) && form.version() == version)
        .findFirst();
  }

  /** Every version of every form, by name and the newest first. */
  List<ConsentForm> all() {
    return all.stream()
        .map(Version::form)
        .sorted(
            Comparator.comparing(ConsentForm::id)
                .thenComparing(ConsentForm::version, Comparator.reverseOrder()))
        .toList();
  }
}
