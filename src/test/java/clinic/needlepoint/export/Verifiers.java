package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** All verifiers side by side. Where they disagree, one of them is wrong. */
final class Verifiers implements AutoCloseable {
  private final List<Verifier> all;

  Verifiers(Path folder) {
    all = List.of(new PythonVerifier(folder), new HtmlVerifier());
  }

  List<Verifier> all() {
    return all;
  }

  Judgement agree(Exhibit exhibit) {
    return agree(List.of(exhibit)).getFirst();
  }

  /** What they all say of each, found to be the same in everything but the words. */
  List<Judgement> agree(List<Exhibit> exhibits) {
    List<List<Judgement>> said = new ArrayList<>();
    for (Verifier verifier : all) {
      said.add(verifier.judge(exhibits));
    }
    for (List<Judgement> other : said) {
      for (int i = 0; i < exhibits.size(); i++) {
        assertThat(other.get(i).finding())
            .as("exhibit %d: %s but %s", i, said.getFirst().get(i), other.get(i))
            .isEqualTo(said.getFirst().get(i).finding());
      }
    }
    return said.getFirst();
  }

  @Override
  public void close() {
    all.forEach(Verifier::close);
  }
}
