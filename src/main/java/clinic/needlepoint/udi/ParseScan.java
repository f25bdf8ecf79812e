package clinic.needlepoint.udi;

import clinic.needlepoint.udi.ScanResult.Rejected;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The command {@code parse-scan}: raw scans on standard input, one a line; one line of JSON each on
 * standard output, in the same order. Starts no application.
 */
@Command(
    name = "parse-scan",
    description = {
      "Reads raw barcode scans from standard input, one a line (UTF-8, the separator GS as the byte 0x1D,",
      "an AIM prefix such as ]d2 allowed), and writes one line of JSON for each, in the same order."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:every line was read, whether accepted or rejected",
      "2:the command line was not understood",
      "3:reading or writing failed"
    },
    footerHeading = "%nReason codes of rejected scans and warning codes of accepted ones:%n")
public final class ParseScan implements Callable<Integer> {
  private static final int READ = 0;
  private static final int NOT_READ = 3;

  private final InputStream in;
  private final Clock clock;

  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Shows this help.")
  boolean help;

  private CommandSpec spec = CommandSpec.create();

  /** Reads the process's standard input; two-digit years are seen from today. */
  public ParseScan(Clock clock) {
    this(System.in, clock);
  }

  ParseScan(InputStream in, Clock clock) {
    this.in = in;
    this.clock = clock;
  }

  @Spec
  void use(CommandSpec command) {
    this.spec = command;
    command.usageMessage().footer(codes().toArray(String[]::new));
  }

  @Override
  public Integer call() {
    Year reference = Year.now(clock);
    PrintWriter out = spec.commandLine().getOut();
    RawLines lines = new RawLines(in);
    try {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        out.write(ScanJson.line(parsed(line, reference)) + "\n");
        // Whoever feeds this line by line gets each answer at once; a file goes through in blocks.
        if (lines.mayWait() && out.checkError()) {
          return notRead("standard output is closed");
        }
      }
    } catch (IOException unreadable) {
      return notRead("standard input could not be read: " + unreadable.getMessage());
    }
    return out.checkError() ? notRead("standard output is closed") : READ;
  }

  private int notRead(String why) {
    spec.commandLine().getOut().flush();
    spec.commandLine().getErr().println("parse-scan: " + why);
    return NOT_READ;
  }

  private static ScanResult parsed(byte[] line, Year reference) {
    if (RawLines.isLong(line)) {
      return new Rejected(
          ReasonCode.TOO_LONG,
          ScanParser.LONGEST + 1,
          new String(line, StandardCharsets.ISO_8859_1));
    }
    ByteBuffer bytes = ByteBuffer.wrap(line);
    try {
      String raw = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return ScanParser.parse(raw, reference);
    } catch (CharacterCodingException notText) {
      String raw = new String(line, StandardCharsets.ISO_8859_1);
      // The bytes before the bad one are characters of their own only in ASCII; else it is near.
      return new Rejected(ReasonCode.NOT_UTF8, bytes.position() + 1, raw);
    }
  }

  private static List<String> codes() {
    List<String> codes = new ArrayList<>();
    for (ReasonCode reason : ReasonCode.values()) {
      codes.add("  " + reason.name() + ": " + reason.message());
    }
    for (WarningCode warning : WarningCode.values()) {
      codes.add("  " + warning.name() + " (warning): " + warning.message());
    }
    return codes;
  }
}
