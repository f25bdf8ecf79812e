package clinic.needlepoint.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** The product's own command, asked within this process. */
final class JavaVerifier implements Verifier {
  private final Path folder;
  private Map<String, byte[]> lying = Map.of();

  JavaVerifier(Path folder) {
    this.folder = folder.resolve("java");
  }

  @Override
  public List<Judgement> judge(List<Exhibit> exhibits) {
    return exhibits.stream().map(this::judge).toList();
  }

  private Judgement judge(Exhibit exhibit) {
    try {
      return Judgement.read(
          new BundleCheck(lay(exhibit.bundle()), given(exhibit.key()), given(exhibit.previous()))
              .judge()
              .json());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** On disk, where most files lie still from the exhibit before. */
  private Path lay(Bundle bundle) throws IOException {
    Files.createDirectories(folder);
    if (bundle.zip().length > 0) {
      return Files.write(folder.resolveSibling("java.zip"), bundle.zip());
    }
    for (String name : lying.keySet()) {
      if (!bundle.files().containsKey(name)) {
        FileSystemUtils.deleteRecursively(folder.resolve(name.split("/", -1)[0]));
      }
    }
    for (Map.Entry<String, byte[]> file : bundle.files().entrySet()) {
      if (!Arrays.equals(file.getValue(), lying.get(file.getKey()))) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
    }
    lying = bundle.files();
    return folder;
  }

  private static Optional<String> given(String text) {
    return Optional.of(text).filter(said -> !said.isEmpty());
  }

  @Override
  public String types() {
    return JsonMapper.builder().build().writeValueAsString(KnownTypes.all());
  }

  @Override
  public void close() {}
}
