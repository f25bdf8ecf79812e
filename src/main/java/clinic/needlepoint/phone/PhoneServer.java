package clinic.needlepoint.phone;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Optional;
import org.apache.catalina.Context;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.connector.Connector;
import org.apache.catalina.core.StandardHost;
import org.apache.catalina.startup.Tomcat;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * A second, small web server, the only part of the kiosk that the clinic's network reaches: it
 * knows the waiting files and nothing else. It runs where the settings name an address and a
 * certificate. Where it can not start the kiosk works on, and offers no file to phones.
 */
@Component
final class PhoneServer implements SmartLifecycle {
  private static final Logger LOG = LoggerFactory.getLogger(PhoneServer.class);
  private static final int CONNECTIONS = 40;
  private static final int THREADS = 4;

  /** For a request's head and for the next piece of an answer to be taken, in milliseconds. */
  private static final int PATIENCE = 10_000;

  private final PhoneSettings settings;
  private final PhoneFiles files;
  private final PhonePage page;
  private @Nullable Tomcat tomcat;
  private @Nullable Path folder;
  private volatile Optional<Instant> certificateEnds = Optional.empty();
  private volatile Optional<String> fault = Optional.empty();

  PhoneServer(PhoneSettings settings, PhoneFiles files, PhonePage page) {
    this.settings = settings;
    this.files = files;
    this.page = page;
  }

  @Override
  public void start() {
    settings.uri().ifPresent(this::start);
  }

  private void start(URI address) {
    try {
      Instant ends = ends(settings.certificate());
      certificateEnds = Optional.of(ends);
      folder = Files.createTempDirectory("needlepoint-phone");
      tomcat = server(address, folder);
      tomcat.start();
      files.open(address, ends);
    } catch (IOException | GeneralSecurityException | LifecycleException | RuntimeException e) {
      fault = Optional.of(String.valueOf(e.getMessage()));
      LOG.warn("Phones can not fetch files at {}: {}", address, e.toString());
      stop();
    }
  }

  private static Instant ends(Path certificate) throws IOException, GeneralSecurityException {
    try (InputStream pem = Files.newInputStream(certificate)) {
      return ((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(pem))
          .getNotAfter()
          .toInstant();
    }
  }

  private Tomcat server(URI address, Path base) {
    Tomcat made = new Tomcat();
    made.setBaseDir(base.toString());
    made.setConnector(connector(address.getPort()));
    Context context = made.addContext("", null);
    Tomcat.addServlet(context, "phone", new PhoneServlet(files, page));
    context.addServletMappingDecoded("/*", "phone");
    ErrorReportValve silent = new ErrorReportValve();
    silent.setShowReport(false);
    silent.setShowServerInfo(false);
    ((StandardHost) made.getHost()).setErrorReportValveClass("");
    made.getHost().getPipeline().addValve(silent);
    return made;
  }

  private Connector connector(int port) {
    Connector connector = new Connector();
    connector.setPort(port);
    connector.setScheme("https");
    connector.setSecure(true);
    connector.setMaxPostSize(0);
    connector.setThrowOnFailure(true);
    connector.setProperty("SSLEnabled", "true");
    connector.setProperty("maxConnections", String.valueOf(CONNECTIONS));
    connector.setProperty("maxThreads", String.valueOf(THREADS));
    connector.setProperty("connectionTimeout", String.valueOf(PATIENCE));
    connector.setProperty("maxKeepAliveRequests", "1");
    SSLHostConfig tls = new SSLHostConfig();
    tls.setProtocols("TLSv1.2+TLSv1.3");
    SSLHostConfigCertificate pair =
        new SSLHostConfigCertificate(tls, SSLHostConfigCertificate.Type.UNDEFINED);
    pair.setCertificateFile(settings.certificate().toAbsolutePath().toString());
    pair.setCertificateKeyFile(settings.key().toAbsolutePath().toString());
    tls.addCertificate(pair);
    connector.addSslHostConfig(tls);
    return connector;
  }

  @Override
  public void stop() {
    files.close();
    try {
      if (tomcat != null) {
        tomcat.stop();
        tomcat.destroy();
      }
      if (folder != null) {
        FileSystemUtils.deleteRecursively(folder);
      }
    } catch (LifecycleException | IOException e) {
      LOG.warn("The server for phones did not end well: {}", e.toString());
    } finally {
      tomcat = null;
      folder = null;
    }
  }

  @Override
  public boolean isRunning() {
    return tomcat != null;
  }

  /** Why it does not run though it should. */
  Optional<String> fault() {
    return fault;
  }

  /** From then on phones refuse to talk to it. */
  Optional<Instant> certificateEnds() {
    return certificateEnds;
  }
}
