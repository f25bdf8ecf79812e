package clinic.needlepoint.export;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.site.KioskOptions;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.site.Timekeeper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Writes receipts to a file that does not exist yet. */
@Command(
    name = "receipt",
    mixinStandardHelpOptions = true,
    description = {
      "Writes a receipt of one record, or of all records of a session, to a file that is not there yet.",
      "FILE ends in .pdf for paper, .tlog-proof for the proof of one record, .zip for both."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:written",
      "2:the command was not used as described here, or there is no such record",
      "3:the records could not be read, or the file could not be written"
    })
public final class ReceiptCommand implements Callable<Integer> {
  private static final int REFUSED = 2;
  private static final int UNREADABLE = 3;

  /** What the receipt is of. */
  private static final class Subject {
    @Option(names = "--record", paramLabel = "N", description = "the number of a record")
    private @Nullable Long record;

    @Option(names = "--session", paramLabel = "S", description = "the number of a session")
    private @Nullable String session;
  }

  private final Function<KioskOptions, ConfigurableApplicationContext> kiosk;

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private KioskOptions options = new KioskOptions();

  @ArgGroup(multiplicity = "1")
  private Subject subject = new Subject();

  @Option(names = "--out", required = true, paramLabel = "FILE")
  private Path out = Path.of("");

  /** Takes what opens the kiosk's records without serving them. */
  public ReceiptCommand(Function<KioskOptions, ConfigurableApplicationContext> kiosk) {
    this.kiosk = kiosk;
  }

  @Override
  public Integer call() {
    String name = out.toString();
    boolean one = subject.record != null;
    Optional<ReceiptForm> form = ReceiptForm.ofFile(name);
    if (form.isEmpty()) {
      return say(REFUSED, "not available: " + out);
    }
    if (!one && form.get() == ReceiptForm.PROOF) {
      return say(REFUSED, "A session has many records. Name a file that ends in .zip or .pdf.");
    }
    if (Files.exists(out)) {
      return say(REFUSED, out + " exists already and was left alone. Name another file.");
    }
    try (ConfigurableApplicationContext context = kiosk.apply(options)) {
      byte[] bytes = bytes(context, form.get());
      FreshFile.write(out, file -> file.write(bytes));
      return 0;
    } catch (IllegalArgumentException e) {
      return say(REFUSED, String.valueOf(e.getMessage()));
    } catch (FileAlreadyExistsException e) {
      return say(REFUSED, out + " exists already and was left alone. Name another file.");
    } catch (IOException e) {
      return say(UNREADABLE, out + " could not be written: " + e.getMessage());
    }
  }

  private byte[] bytes(ApplicationContext context, ReceiptForm form) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new ReceiptFile(
            receipts(context.getBean(Receipts.class)),
            context.getBean(Sites.class).require(),
            Locale.ENGLISH,
            context.getBean(Timekeeper.class).now().at())
        .write(form, bytes);
    return bytes.toByteArray();
  }

  private List<Receipt> receipts(Receipts receipts) throws IOException {
    Long record = subject.record;
    return record != null
        ? receipts.ofRecord(record, Actor.SYSTEM)
        : receipts.ofSession(String.valueOf(subject.session), Actor.SYSTEM);
  }

  private int say(int exit, String words) {
    spec.commandLine().getErr().println(words);
    return exit;
  }
}
