package clinic.needlepoint.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The Python file, imported once by a process that judges one exhibit after the other. */
final class PythonVerifier implements Verifier {
  static final Path FILE = Path.of("src/verifiers/needlepoint-verify.py").toAbsolutePath();

  private static final String DESK =
      """
      import base64, importlib.util, json, os, sys
      sys.dont_write_bytecode = True
      spec = importlib.util.spec_from_file_location("needlepoint_verify", sys.argv[1])
      verifier = importlib.util.module_from_spec(spec)
      spec.loader.exec_module(verifier)
      folder, zipped = os.path.join(sys.argv[2], "bundle"), os.path.join(sys.argv[2], "bundle.zip")
      os.makedirs(folder)
      for line in sys.stdin:
          case, path = json.loads(line), folder
          for name, content in case.get("files", {}).items():
              file = os.path.join(folder, name)
              if not content and content != "":
                  os.remove(file)
                  if "/" in name:
                      os.rmdir(os.path.dirname(file))
              else:
                  os.makedirs(os.path.dirname(file), exist_ok=True)
                  with open(file, "wb") as out:
                      out.write(base64.b64decode(content))
          if "zip" in case:
              path = zipped
              with open(zipped, "wb") as out:
                  out.write(base64.b64decode(case["zip"]))
          previous = base64.b64decode(case["previous"]) if "previous" in case else None
          print(json.dumps(verifier.judge(path, case.get("key"), previous)), flush=True)
      """;

  private final DeskChange desk = new DeskChange();
  private final Process process;
  private final BufferedReader answers;
  private final BufferedWriter cases;

  PythonVerifier(Path folder) {
    try {
      process =
          new ProcessBuilder("python3", "-c", DESK, FILE.toString(), folder.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException("python3 is missing: install the package python3", e);
    }
    answers = process.inputReader(UTF_8);
    cases = process.outputWriter(UTF_8);
  }

  @Override
  public List<Judgement> judge(List<Exhibit> exhibits) {
    List<Judgement> said = new ArrayList<>();
    try {
      for (Exhibit exhibit : exhibits) {
        cases.write(desk.to(exhibit));
        cases.newLine();
        cases.flush();
        String answer = answers.readLine();
        if (answer == null) {
          throw new IllegalStateException("The Python verifier stopped at case " + said.size());
        }
        said.add(Judgement.read(answer));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return said;
  }

  @Override
  public String types() {
    return Commands.run("python3", FILE.toString(), "--types").out();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
