package clinic.needlepoint.printing;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which printer papers go to.
 *
 * @param uri {@code ipp://host:port/path} or {@code ipps://...}; empty where there is none
 * @param patience how long a paper may take before it is taken back
 */
@ConfigurationProperties("needlepoint.printer")
record PrinterSettings(@DefaultValue("") String uri, @DefaultValue("60s") Duration patience) {
  private static final Set<String> SCHEMES = Set.of("ipp", "ipps");

  PrinterSettings {
    if (!uri.isEmpty() && !isOfPrinter(uri)) {
      throw new IllegalArgumentException(
          "needlepoint.printer.uri is \""
              + uri
              + "\", which is no printer. Write ipp://host:631/printers/name, or leave it empty.");
    }
    if (patience.isNegative() || patience.isZero()) {
      throw new IllegalArgumentException(
          "needlepoint.printer.patience must be longer than nothing, such as 60s.");
    }
  }

  private static boolean isOfPrinter(String words) {
    try {
      URI uri = URI.create(words);
      return SCHEMES.contains(String.valueOf(uri.getScheme())) && uri.getHost() != null;
    } catch (IllegalArgumentException noUri) {
      return false;
    }
  }

  Optional<URI> printer() {
    return uri.isEmpty() ? Optional.empty() : Optional.of(URI.create(uri));
  }
}
