package clinic.needlepoint.printing;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;

/** The printer that the clinic named in its settings, if it did. */
@Service
public class Printer {
  private final Optional<IppPrinter> ipp;

  @Autowired
  Printer(PrinterSettings settings) {
    this(settings.printer(), settings.patience());
  }

  /**
   * Makes one.
   *
   * @param uri of the scheme ipp or ipps; empty where there is no printer
   * @param patience how long a paper may take before it is taken back
   */
  public Printer(Optional<URI> uri, Duration patience) {
    this.ipp = uri.map(at -> new IppPrinter(at, new IppOverHttp(), patience));
  }

  /** Whether there is one. Whether it is on is only known by trying. */
  public boolean isNamed() {
    return ipp.isPresent();
  }

  /**
   * Prints a PDF file and waits until the printer says that it is done.
   *
   * @param name of the job, which stands in the printer's list: nothing of a person
   * @throws PrinterFault when it did not come out, and why
   * @throws InterruptedException when the kiosk stops meanwhile
   */
  public void print(String name, Path pdf) throws PrinterFault, InterruptedException {
    ipp.orElseThrow(() -> new PrinterFault(PrinterFault.Why.OFF, "No printer is named"))
        .print(name, pdf);
  }
}
