package clinic.needlepoint.export;

import clinic.needlepoint.Touchscreen;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The HTML file, opened from the disk in Chromium without a network. */
final class HtmlVerifier implements Verifier {
  static final Path FILE = Path.of("src/verifiers/needlepoint-verify.html").toAbsolutePath();

  private static final int BATCH = 250;
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String DESK =
      """
      async text => {
        const bytes = base64 => Uint8Array.from(atob(base64), sign => sign.charCodeAt(0));
        // What the page asks of a file, without the way to the browser's own process and back.
        const inMemory = all => ({
          size: all.length, slice: (from, to) => ({ arrayBuffer: async () => all.slice(from, to).buffer }),
        });
        const lying = window.lying ??= new Map();
        const said = [];
        for (const { files = {}, zip, key, previous } of JSON.parse(text)) {
          for (const [name, content] of Object.entries(files)) {
            if (Array.isArray(content)) lying.delete(name);
            else lying.set(name, inMemory(bytes(content)));
          }
          const desk = zip ? [{ path: "bundle.zip", file: new File([bytes(zip)], "bundle.zip") }]
            : [...lying].map(([name, file]) => ({ path: "bundle/" + name, file }));
          const earlier = previous && new File([bytes(previous)], "checkpoint");
          said.push(await needlepointVerify(desk, { key, previous: earlier }));
        }
        return JSON.stringify(said);
      }
      """;

  private final DeskChange desk = new DeskChange();
  private final Touchscreen screen = Touchscreen.of(1280, 800);
  private final Page page = screen.page();

  HtmlVerifier() {
    page.context().setOffline(true);
    page.navigate(FILE.toUri().toString());
    page.waitForSelector("html[data-ready=true]");
    page.setDefaultTimeout(120_000);
  }

  @Override
  public List<Judgement> judge(List<Exhibit> exhibits) {
    List<Judgement> said = new ArrayList<>();
    for (int from = 0; from < exhibits.size(); from += BATCH) {
      List<Exhibit> batch = exhibits.subList(from, Math.min(from + BATCH, exhibits.size()));
      String cases = batch.stream().map(desk::to).collect(Collectors.joining(",", "[", "]"));
      for (JsonNode answer : JSON.readTree((String) page.evaluate(DESK, cases))) {
        said.add(Judgement.read(answer.toString()));
      }
    }
    return said;
  }

  @Override
  public String types() {
    return (String) page.evaluate("JSON.stringify(needlepointTypes)");
  }

  @Override
  public void close() {
    screen.close();
  }
}
