package clinic.needlepoint.education;

import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.site.ConfigFile;
import clinic.needlepoint.store.Refusal;
import clinic.needlepoint.visit.TreatmentType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * What patients are told, from {@code education/} of the configuration folder, read once at start.
 * The newest version of each is shown; older ones stay, because records point to them. A treatment
 * may have none: then staff explain it.
 */
@Component
public class Educations {
  private final List<Education> all;
  private final List<NoticeTexts> notices;
  private final JdbcEducationVersions versions;

  /** A file with what it is called in the log. */
  private record Version(ConfigFile file, String id, int version) {}

  Educations(ConfigDirectory directory, JdbcEducationVersions versions) {
    this.versions = versions;
    List<String> faults = new ArrayList<>();
    List<Version> read = new ArrayList<>();
    List<Education> educations = new ArrayList<>();
    List<NoticeTexts> texts = new ArrayList<>();
    for (ConfigFile file : ConfigFile.in(directory, "education", faults)) {
      if (file.name().startsWith("education/" + NoticeTexts.ID + "-")) {
        NoticeTexts notice = EducationReader.readNotices(file);
        texts.add(notice);
        read.add(new Version(file, NoticeTexts.ID, notice.version()));
      } else {
        Education education = EducationReader.read(file);
        educations.add(education);
        read.add(new Version(file, education.id(), education.version()));
      }
    }
    all = List.copyOf(educations);
    notices = List.copyOf(texts);
    requireNotices(faults);
    requireOneForEach(faults);
    if (faults.isEmpty()) {
      read.forEach(this::requireUnchanged);
    }
    if (!faults.isEmpty()) {
      throw new Refusal("education.refused", String.join(" ", faults));
    }
    read.forEach(each -> versions.keep(each.id, each.version, each.file.canonical()));
  }

  private void requireNotices(List<String> faults) {
    if (notices.isEmpty()) {
      faults.add("education: there is no file notices-1.yaml or newer. Put one there.");
    }
  }

  private void requireOneForEach(List<String> faults) {
    Map<TreatmentType, String> ids = new EnumMap<>(TreatmentType.class);
    for (Education education : all) {
      String id = ids.putIfAbsent(education.treatment(), education.id());
      if (id != null && !id.equals(education.id())) {
        faults.add(
            "education: %s and %s are both for the treatment %s; each treatment has one."
                .formatted(id, education.id(), education.treatment().word()));
      }
    }
  }

  private void requireUnchanged(Version version) {
    if (versions.differs(version.id, version.version, version.file.canonical())) {
      version.file.fault(
          "differs from the version %d that is already in use. Keep that file as it was, and give"
                  .formatted(version.version)
              + " the changed text the next version.");
    }
  }

  /** What is told of that treatment now; empty where the clinic has nothing. */
  Optional<Education> inForce(TreatmentType treatment) {
    return all.stream()
        .filter(education -> education.treatment() == treatment)
        .max(Comparator.comparingInt(Education::version));
  }

  /** The notices as they are shown now. */
  NoticeTexts notices() {
    return notices.stream().max(Comparator.comparingInt(NoticeTexts::version)).orElseThrow();
  }

  /** The treatments of which patients read nothing here. */
  public Set<TreatmentType> missing() {
    Set<TreatmentType> missing = EnumSet.allOf(TreatmentType.class);
    all.forEach(education -> missing.remove(education.treatment()));
    return missing;
  }
}
