package clinic.needlepoint.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Judges a bundle offline. Starts no application and needs no database. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = {
      "Says whether a bundle is whole and true: every record, every body, every row.",
      "Takes a receipt of a single record (.tlog-proof) too.",
      "Only a key from your enrolment sheet proves from where it comes."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:proven",
      "1:tampered, or not proven because no key was given",
      "2:the command was not used as described here",
      "3:the bundle, the key or the earlier head could not be read"
    })
public final class VerifyCommand implements Callable<Integer> {
  private static final long LARGEST_RECEIPT = 1 << 20;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "BUNDLE", description = "the folder, the zip, or the receipt")
  private Path bundle = Path.of("");

  @Option(
      names = "--key",
      paramLabel = "VKEY",
      description = "the key of the enrolment sheet, or a file that holds it")
  private @Nullable String key;

  @Option(
      names = "--previous",
      paramLabel = "CHECKPOINT",
      description = "the file named checkpoint of your last visit")
  private @Nullable Path previous;

  @Option(names = "--json", description = "answer in one line of JSON")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    BundleVerdict verdict;
    try {
      Optional<String> mine = Optional.ofNullable(key).map(VerifyCommand::key);
      Optional<String> receipt = receipt();
      verdict =
          receipt.isPresent()
              ? new ReceiptCheck(mine).judge(receipt.get())
              : new BundleCheck(bundle, mine, previous()).judge();
    } catch (BundleFault e) {
      verdict = new BundleVerdict.Draft().verdict(e.code(), e.what());
    }
    spec.commandLine().getOut().print(json ? verdict.json() + "\n" : verdict.words());
    spec.commandLine().getOut().flush();
    return verdict.code().verdict().exit();
  }

  /** A small file that begins as a receipt does, whatever it is called. */
  private Optional<String> receipt() throws IOException {
    if (!Files.isRegularFile(bundle) || Files.size(bundle) > LARGEST_RECEIPT) {
      return Optional.empty();
    }
    String text = new String(Files.readAllBytes(bundle), StandardCharsets.UTF_8);
    return Optional.of(text).filter(said -> said.startsWith(Receipt.FORM));
  }

  /** A vkey has plus signs and ends in base64; whatever names a file is one. */
  private static String key(String given) {
    try {
      return given.length() < 200 && Files.isRegularFile(Path.of(given))
          ? Files.readString(Path.of(given)).strip()
          : given.strip();
    } catch (IOException | java.nio.file.InvalidPathException e) {
      throw new BundleFault(VerdictCode.BAD_KEY, "Your key could not be read.");
    }
  }

  private Optional<String> previous() {
    if (previous == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(previous));
    } catch (IOException e) {
      throw new BundleFault(VerdictCode.BAD_PREVIOUS, "Your earlier head could not be read.");
    }
  }
}
