package clinic.needlepoint.screening;

import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.site.ConfigFile;
import clinic.needlepoint.store.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The questionnaires in {@code questionnaires/} of the configuration folder, read once at start.
 * The newest version of "screening" is in force; older ones stay, because answers point to them.
 */
@Component
public class Questionnaires {
  private final Questionnaire inForce;
  private final List<Questionnaire> known;

  /** A questionnaire with the text that is kept of it. */
  private record Version(ConfigFile file, Questionnaire questionnaire) {}

  Questionnaires(ConfigDirectory directory, JdbcQuestionnaireVersions versions) {
    List<String> faults = new ArrayList<>();
    List<Version> all =
        ConfigFile.in(directory, "questionnaires", faults).stream()
            .map(file -> new Version(file, QuestionnaireReader.read(file)))
            .toList();
    Optional<Questionnaire> newest = newest(all);
    if (newest.isEmpty()) {
      faults.add("questionnaires: there is no file screening-1.yaml or newer.");
    }
    if (faults.isEmpty()) {
      all.forEach(version -> requireUnchanged(version, versions));
    }
    if (!faults.isEmpty()) {
      throw new Refusal("screening.refused", String.join(" ", faults));
    }
    inForce = newest.orElseThrow();
    known = all.stream().map(Version::questionnaire).toList();
    all.forEach(version -> versions.keep(version.questionnaire, version.file.canonical()));
  }

  private static Optional<Questionnaire> newest(List<Version> all) {
    return all.stream()
        .map(Version::questionnaire)
        .filter(questionnaire -> questionnaire.id().equals("screening"))
        .max(Comparator.comparingInt(Questionnaire::version));
  }

  private static void requireUnchanged(Version version, JdbcQuestionnaireVersions versions) {
    if (versions.differs(version.questionnaire, version.file.canonical())) {
      version.file.fault(
          "differs from the version %d that is already in use. Keep that file as it was, and give"
                  .formatted(version.questionnaire.version())
              + " the changed text the next version.");
    }
  }

  /** The questionnaire a patient answers today. */
  public Questionnaire inForce() {
    return inForce;
  }

  /** The version that somebody answered; empty once its file is gone from the configuration. */
  Optional<Questionnaire> find(String id, int version) {
    return known.stream().filter(q -> q.id().equals(id) && q.version() == version).findFirst();
  }
}
