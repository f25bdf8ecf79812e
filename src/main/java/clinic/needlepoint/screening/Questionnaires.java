package clinic.needlepoint.screening;

import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.site.ConfigFile;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.store.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The questionnaires in {@code questionnaires/} of the configuration folder, read once at start.
 * The newest version of "screening" whose day has come is in force; older ones stay, because
 * answers point to them.
 */
@Component
public class Questionnaires {
  private final List<Questionnaire> known;
  private final Sites sites;
  private final Clock clock;

  /** A questionnaire with the text that is kept of it. */
  private record Version(ConfigFile file, Questionnaire questionnaire) {}

  Questionnaires(
      ConfigDirectory directory, JdbcQuestionnaireVersions versions, Sites sites, Clock clock) {
    this.sites = sites;
    this.clock = clock;
    List<String> faults = new ArrayList<>();
    List<Version> all =
        ConfigFile.in(directory, "questionnaires", faults).stream()
            .map(file -> new Version(file, QuestionnaireReader.read(file)))
            .toList();
    known = all.stream().map(Version::questionnaire).toList();
    if (newest().isEmpty()) {
      faults.add(
          "questionnaires: there is no file screening-1.yaml or newer that is asked today. Put one"
              + " there whose day in the field from has come.");
    }
    if (faults.isEmpty()) {
      all.forEach(version -> requireUnchanged(version, versions));
    }
    if (!faults.isEmpty()) {
      throw new Refusal("screening.refused", String.join(" ", faults));
    }
    all.forEach(version -> versions.keep(version.questionnaire, version.file.canonical()));
  }

  private Optional<Questionnaire> newest() {
    LocalDate today = today();
    return known.stream()
        .filter(questionnaire -> questionnaire.id().equals("screening"))
        .filter(questionnaire -> questionnaire.effective(today))
        .max(Comparator.comparingInt(Questionnaire::version));
  }

  /** Before the clinic is set up, in UTC. */
  private LocalDate today() {
    ZoneId zone = sites.find().map(Site::zone).orElse(ZoneOffset.UTC);
    return LocalDate.ofInstant(clock.instant(), zone);
  }

  private static void requireUnchanged(Version version, JdbcQuestionnaireVersions versions) {
    if (versions.differs(version.questionnaire, version.file.canonical())) {
      version.file.fault(
          "differs from the version %d that is already in use. Keep that file as it was, and give"
                  .formatted(version.questionnaire.version())
              + " the changed text the next version.");
    }
  }

  /**
   * The questionnaire a patient answers today.
   *
   * @throws IllegalStateException when the clock was set back before the first day of every one
   */
  public Questionnaire inForce() {
    return newest()
        .orElseThrow(() -> new IllegalStateException("No questionnaire is asked on this day"));
  }

  /** The version that somebody answered; empty once its file is gone from the configuration. */
  Optional<Questionnaire> find(String id, int version) {
    return known.stream().filter(q -> q.id().equals(id) && q.version() == version).findFirst();
  }
}
