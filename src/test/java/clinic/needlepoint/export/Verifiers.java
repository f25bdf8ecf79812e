package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/** All verifiers side by side. Where they disagree, one of them is wrong. */
final class Verifiers implements AutoCloseable {
  /** A verifier on a thread of its own: a browser is spoken to from one thread only. */
  private static final class Desk {
    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final CompletableFuture<Verifier> verifier;

    Desk(Supplier<Verifier> made) {
      verifier = CompletableFuture.supplyAsync(made, thread);
    }

    <T> CompletableFuture<T> ask(Function<Verifier, T> question) {
      return verifier.thenApplyAsync(question, thread);
    }
  }

  private final List<Desk> desks;

  Verifiers(Path folder) {
    desks =
        List.of(
            new Desk(() -> new JavaVerifier(folder)),
            new Desk(() -> new PythonVerifier(folder)),
            new Desk(HtmlVerifier::new));
  }

  /** The table of record types that each of them holds. */
  List<String> types() {
    return desks.stream().map(desk -> desk.ask(Verifier::types).join()).toList();
  }

  Judgement agree(Exhibit exhibit) {
    return agree(List.of(exhibit)).getFirst();
  }

  /** What they all say of each, found to be the same in everything but the words. */
  List<Judgement> agree(List<Exhibit> exhibits) {
    List<CompletableFuture<List<Judgement>>> asked = new ArrayList<>();
    for (Desk desk : desks) {
      asked.add(desk.ask(verifier -> verifier.judge(exhibits)));
    }
    List<Judgement> first = asked.getFirst().join();
    for (CompletableFuture<List<Judgement>> each : asked) {
      List<Judgement> other = each.join();
      for (int i = 0; i < exhibits.size(); i++) {
        assertThat(other.get(i).finding())
            .as("exhibit %d: %s but %s", i, first.get(i), other.get(i))
            .isEqualTo(first.get(i).finding());
      }
    }
    return first;
  }

  @Override
  public void close() {
    for (Desk desk : desks) {
      desk.ask(
              verifier -> {
                verifier.close();
                return true;
              })
          .join();
      desk.thread.shutdown();
    }
  }
}
