package clinic.needlepoint.phone;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where phones on the clinic's network find this kiosk.
 *
 * @param address {@code https://host:port}, as phones call it; empty where no file goes to a phone
 * @param network the name of the wireless network to be in; may be empty
 * @param certificate of that host, PEM with its chain
 * @param key of the certificate, PEM
 * @param lasts how long a file can be fetched
 */
@ConfigurationProperties("needlepoint.phone")
record PhoneSettings(
    @DefaultValue("") String address,
    @DefaultValue("") String network,
    @DefaultValue("") Path certificate,
    @DefaultValue("") Path key,
    @DefaultValue("10m") Duration lasts) {

  PhoneSettings {
    if (!address.isEmpty() && !isAddress(address)) {
      throw new IllegalArgumentException(
          "needlepoint.phone.address is \""
              + address
              + "\", which no phone can open. Write https://host:port, or leave it empty.");
    }
    if (!address.isEmpty() && (certificate.toString().isEmpty() || key.toString().isEmpty())) {
      throw new IllegalArgumentException(
          "needlepoint.phone.address needs needlepoint.phone.certificate and needlepoint.phone.key:"
              + " two PEM files.");
    }
    if (lasts.isNegative() || lasts.isZero()) {
      throw new IllegalArgumentException(
          "needlepoint.phone.lasts must be longer than nothing, such as 10m.");
    }
  }

  /** Health data never goes over a network in the clear. */
  private static boolean isAddress(String words) {
    try {
      URI uri = URI.create(words);
      return "https".equals(uri.getScheme())
          && uri.getHost() != null
          && uri.getPort() > 0
          && uri.getPath().isEmpty();
    } catch (IllegalArgumentException noUri) {
      return false;
    }
  }

  Optional<URI> uri() {
    return address.isEmpty() ? Optional.empty() : Optional.of(URI.create(address));
  }
}
