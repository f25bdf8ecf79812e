package clinic.needlepoint.cartridge;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** Reads a whole file of devices and collects all that is wrong with it. */
final class FormularyFile {
  static final String HEADER =
      "device,maker,model,needles,needle_length_um,sterilisation,authorisation,product_code,"
          + "minimum_age,depth_limits_um,packages,status";
  private static final int LARGEST = 1024 * 1024;

  /**
   * A device with the line it stands on.
   *
   * @param retired whether the file says that it is used no longer
   */
  record Row(long line, Device device, boolean retired) {}

  private final List<Row> rows = new ArrayList<>();
  private final List<FormularyProblem> problems = new ArrayList<>();
  private final Map<String, Long> numbers = new HashMap<>();

  private FormularyFile() {}

  static FormularyFile read(byte[] bytes) {
    FormularyFile file = new FormularyFile();
    if (bytes.length > LARGEST) {
      file.problem(1, "The file is larger than 1 MiB. Split it into several.");
      return file;
    }
    try {
      file.read(text(bytes));
    } catch (CharacterCodingException e) {
      file.problem(1, "The file is not UTF-8. Save it as \"CSV UTF-8\" and import it again.");
    } catch (CsvParseException e) {
      file.problem(1, "The file can not be read as CSV: check the quotes.");
    }
    return file;
  }

  List<Row> rows() {
    return List.copyOf(rows);
  }

  List<FormularyProblem> problems() {
    return List.copyOf(problems);
  }

  private static String text(byte[] bytes) throws CharacterCodingException {
    String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    return text.startsWith("\ufeff") ? text.substring(1) : text;
  }

  private void read(String text) {
    Iterator<CsvRecord> lines =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .skipEmptyLines(true)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)
            .iterator();
    List<String> header = lines.hasNext() ? lines.next().getFields() : List.of();
    if (!header.stream().map(String::strip).toList().equals(List.of(HEADER.split(",", -1)))) {
      problem(1, "The header must be exactly: " + HEADER);
      return;
    }
    if (!lines.hasNext()) {
      problem(1, "There are no devices below the header.");
    }
    while (lines.hasNext()) {
      CsvRecord line = lines.next();
      row(line.getStartingLineNumber(), line.getFields());
    }
  }

  private void row(long line, List<String> fields) {
    FormularyFields read = new FormularyFields(fields);
    read.problems().forEach(sentence -> problem(line, sentence));
    read.device()
        .ifPresent(device -> {
          once(line, device.identifier());
          device.packages().keySet().forEach(number -> once(line, number));
          rows.add(new Row(line, device, read.retired()));
        });
  }

  private void once(long line, String number) {
    Long before = numbers.putIfAbsent(number, line);
    if (before != null) {
      problem(line, "The number \"%s\" is on line %d already.".formatted(number, before));
    }
  }

  private void problem(long line, String sentence) {
    problems.add(new FormularyProblem(line, sentence));
  }
}
