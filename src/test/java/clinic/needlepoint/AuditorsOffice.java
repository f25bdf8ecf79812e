package clinic.needlepoint;

import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.json.JsonMapper;

/** Where an auditor judges a bundle: no kiosk, no network, three programs that share no code. */
final class AuditorsOffice implements AutoCloseable {
  private static final Path VERIFIERS = Path.of("src", "verifiers").toAbsolutePath();

  private final Touchscreen screen = Touchscreen.of(1280, 800);
  private final String vkey;

  /** For an auditor who holds this key of an enrolment sheet. */
  AuditorsOffice(String vkey) {
    this.vkey = vkey;
    screen.page().context().setOffline(true);
  }

  /** The verdicts of the command, of the Python file and of the page, each in one word. */
  List<String> verdicts(Path bundle) throws Exception {
    return List.of(
        said(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            System.getProperty("needlepoint.jar", "target/needlepoint.jar"),
            "verify",
            bundle.toString(),
            "--key",
            vkey,
            "--json"),
        said(
            "python3",
            VERIFIERS.resolve("needlepoint-verify.py").toString(),
            bundle.toString(),
            "--key",
            vkey,
            "--json"),
        onThePage(bundle));
  }

  /** A yes must be an exit code of 0 and a no one that is not, whatever the words are. */
  private static String said(String... command) throws Exception {
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int exit = process.waitFor();
    String verdict = JsonMapper.builder().build().readTree(out).get("verdict").asString();
    System.out.println(out.strip());
    return exit == (verdict.equals("proven") ? 0 : 1) ? verdict : verdict + ", exit " + exit;
  }

  private String onThePage(Path bundle) {
    Page page = screen.page();
    page.navigate(VERIFIERS.resolve("needlepoint-verify.html").toUri().toString());
    page.waitForSelector("html[data-ready=true]");
    page.setInputFiles("#files", bundle);
    page.fill("#key", vkey);
    page.locator("#check").tap();
    page.waitForSelector("#check[aria-disabled=false]");
    return page.innerText("#word").toLowerCase(Locale.ROOT);
  }

  /** The same zip, but for one bit of one byte in the middle of one file. */
  static Path changed(Path bundle, String file) throws Exception {
    Path changed = bundle.resolveSibling("changed-" + bundle.getFileName());
    try (ZipFile from = new ZipFile(bundle.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(changed))) {
      for (ZipEntry entry : new ArrayList<ZipEntry>(from.stream().toList())) {
        byte[] bytes = from.getInputStream(entry).readAllBytes();
        if (entry.getName().equals(file)) {
          bytes[bytes.length / 2] ^= 1;
        }
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(bytes);
        to.closeEntry();
      }
    }
    return changed;
  }

  /** One file of a bundle. */
  static byte[] file(Path bundle, String name) throws Exception {
    try (ZipFile zip = new ZipFile(bundle.toFile())) {
      return zip.getInputStream(zip.getEntry(name)).readAllBytes();
    }
  }

  @Override
  public void close() {
    screen.close();
  }
}
