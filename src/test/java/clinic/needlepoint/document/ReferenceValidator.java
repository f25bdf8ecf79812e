package clinic.needlepoint.document;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.ValidationResult;

/** veraPDF, the reference validator, on PDF/A-2b (ISO 19005-2, level B). */
public final class ReferenceValidator {
  private ReferenceValidator() {}

  /** What a file lacks of PDF/A-2b, a rule each; empty for a file that conforms. */
  public static List<String> failures(byte[] pdf) throws Exception {
    return failures(pdf, "2b");
  }

  /**
   * What a file lacks of a level.
   *
   * @param level such as "2a", which asks for tags
   */
  public static List<String> failures(byte[] pdf, String level) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    PDFAFlavour wanted = PDFAFlavour.byFlavourId(level);
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), wanted);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(wanted, false)) {
      ValidationResult result = validator.validate(parser);
      List<String> failed =
          result.getFailedChecks().keySet().stream().map(String::valueOf).toList();
      return failed.isEmpty() && !result.isCompliant() ? List.of("not compliant") : failed;
    }
  }
}
