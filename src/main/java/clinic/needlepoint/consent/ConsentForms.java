package clinic.needlepoint.consent;

import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.site.ConfigFile;
import clinic.needlepoint.store.Refusal;
import clinic.needlepoint.visit.TreatmentType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The consent forms in {@code consents/} of the configuration folder, read once at start. The
 * newest version of each is in force; older ones stay, because signed consents point to them.
 */
@Component
public class ConsentForms {
  private final Map<TreatmentType, ConsentForm> inForce;

  /** A form with the text that is kept of it. */
  private record Version(ConfigFile file, ConsentForm form) {}

  ConsentForms(ConfigDirectory directory, JdbcConsentFormVersions versions) {
    List<String> faults = new ArrayList<>();
    List<Version> all =
        ConfigFile.in(directory, "consents", faults).stream()
            .map(file -> new Version(file, ConsentFormReader.read(file)))
            .toList();
    inForce = byTreatment(newest(all), faults);
    if (faults.isEmpty()) {
      all.forEach(version -> requireUnchanged(version, versions));
    }
    if (!faults.isEmpty()) {
      throw new Refusal("consent.refused", String.join(" ", faults));
    }
    all.forEach(version -> versions.keep(version.form, version.file.canonical()));
  }

  private static Iterable<Version> newest(List<Version> all) {
    Map<String, Version> newest = new HashMap<>();
    for (Version version : all) {
      newest.merge(
          version.form.id(), version, (a, b) -> a.form.version() > b.form.version() ? a : b);
    }
    return newest.values();
  }

  private static Map<TreatmentType, ConsentForm> byTreatment(
      Iterable<Version> newest, List<String> faults) {
    Map<TreatmentType, ConsentForm> forms = new EnumMap<>(TreatmentType.class);
    for (Version version : newest) {
      if (forms.putIfAbsent(version.form.treatment(), version.form) != null) {
        version.file.fault(
            "is a second form for the treatment %s; each treatment has one."
                .formatted(version.form.treatment().word()));
      }
    }
    if (!forms.containsKey(TreatmentType.STANDARD)) {
      faults.add("consents: there is no form for the treatment standard.");
    }
    return forms;
  }

  private static void requireUnchanged(Version version, JdbcConsentFormVersions versions) {
    if (versions.differs(version.form, version.file.canonical())) {
      version.file.fault(
          "differs from the version %d that is already in use. Keep that file as it was, and give"
                  .formatted(version.form.version())
              + " the changed text the next version.");
    }
  }

  /** The form a patient signs today; empty where the clinic has none for that treatment. */
  public Optional<ConsentForm> inForce(TreatmentType treatment) {
    return Optional.ofNullable(inForce.get(treatment));
  }
}
