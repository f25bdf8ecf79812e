package clinic.needlepoint.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/**
 * A host's certificate, signed by itself, and its key, as openssl writes them.
 *
 * @param chain PEM
 * @param key PEM
 */
public record TestCertificate(Path chain, Path key) {

  /** Makes one that is good for a day. */
  public static TestCertificate of(Path folder, String host) throws Exception {
    TestCertificate made =
        new TestCertificate(folder.resolve("chain.pem"), folder.resolve("key.pem"));
    Process openssl =
        new ProcessBuilder(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "ec",
                "-pkeyopt",
                "ec_paramgen_curve:prime256v1",
                "-nodes",
                "-days",
                "1",
                "-subj",
                "/CN=" + host,
                "-addext",
                "subjectAltName=DNS:" + host,
                "-keyout",
                made.key.toString(),
                "-out",
                made.chain.toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(openssl.waitFor()).isZero();
    return made;
  }

  /** What a phone believes that trusts this certificate and no other. */
  SSLContext trusted() throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (InputStream pem = Files.newInputStream(chain)) {
      store.setCertificateEntry(
          "kiosk", CertificateFactory.getInstance("X.509").generateCertificate(pem));
    }
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(store);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, trust.getTrustManagers(), null);
    return context;
  }
}
