package clinic.needlepoint.aftercare;

import clinic.needlepoint.site.ConfigDirectory;
import clinic.needlepoint.site.ConfigFile;
import clinic.needlepoint.store.Refusal;
import clinic.needlepoint.visit.TreatmentType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The texts in {@code aftercare/} and the forms in {@code problems/} of the configuration folder,
 * read once at start. The newest version counts; a version that was once in use can not be changed.
 */
@Component
class AftercareTexts {
  private final List<AftercareText> texts;
  private final List<ProblemForm> forms;

  AftercareTexts(ConfigDirectory directory, JdbcAftercareVersions versions) {
    List<String> faults = new ArrayList<>();
    List<ConfigFile> textFiles = ConfigFile.in(directory, "aftercare", faults);
    List<ConfigFile> formFiles = ConfigFile.in(directory, "problems", faults);
    texts = textFiles.stream().map(AftercareTextReader::read).toList();
    forms = formFiles.stream().map(ProblemFormReader::read).toList();
    requireEachTreatment(faults);
    if (forms.isEmpty()) {
      faults.add("problems: there is no file problem-1.yaml or newer. Put one there.");
    }
    List<AftercareVersion> all = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      AftercareText text = texts.get(i);
      all.add(new AftercareVersion(text.id(), text.version(), textFiles.get(i)));
    }
    for (int i = 0; i < forms.size(); i++) {
      all.add(new AftercareVersion(forms.get(i).id(), forms.get(i).version(), formFiles.get(i)));
    }
    if (faults.isEmpty()) {
      all.forEach(version -> requireUnchanged(version, versions));
    }
    if (!faults.isEmpty()) {
      throw new Refusal("aftercare.refused", String.join(" ", faults));
    }
    all.forEach(versions::keep);
  }

  private void requireEachTreatment(List<String> faults) {
    for (TreatmentType treatment : TreatmentType.values()) {
      if (newest(treatment).isEmpty()) {
        faults.add(
            "aftercare: there is no file %s-1.yaml or newer. Put one there."
                .formatted(treatment.word()));
      }
    }
  }

  private static void requireUnchanged(AftercareVersion version, JdbcAftercareVersions versions) {
    if (versions.differs(version)) {
      version
          .file()
          .fault(
              "differs from the version %d that is already in use. Keep that file as it was, and"
                      .formatted(version.version())
                  + " give the changed text the next version.");
    }
  }

  private Optional<AftercareText> newest(TreatmentType treatment) {
    return texts.stream()
        .filter(text -> text.treatment() == treatment)
        .max(Comparator.comparingInt(AftercareText::version));
  }

  /** The text for a kind of treatment: there is always one. */
  AftercareText of(TreatmentType treatment) {
    return newest(treatment).orElseThrow();
  }

  /** What somebody is asked who reports a problem. */
  ProblemForm form() {
    return forms.stream().max(Comparator.comparingInt(ProblemForm::version)).orElseThrow();
  }

  /** A version by its name, such as "problem-1", where its file is still there. */
  Optional<ProblemForm> form(String name) {
    return forms.stream().filter(form -> form.name().equals(name)).findFirst();
  }
}
