package clinic.needlepoint.bench;

import clinic.needlepoint.NeedlepointApplication;
import clinic.needlepoint.audit.LogKey;
import clinic.needlepoint.export.ExportForm;
import clinic.needlepoint.export.Exports;
import clinic.needlepoint.export.Period;
import clinic.needlepoint.export.ReportKind;
import clinic.needlepoint.export.ReportRequest;
import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The application as a command opens it, on a clinic with a long log. */
final class LogKiosk implements AutoCloseable {
  static final ZoneId ZONE = ZoneId.of("UTC");
  private static final Site SITE = new Site(SiteKind.CLINIC, "Bench", ZONE, "bench", "1");

  private final ConfigurableApplicationContext context;

  private LogKiosk(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Opens it, with the check of its log. */
  static LogKiosk open(Path folder) {
    return new LogKiosk(
        new SpringApplicationBuilder(NeedlepointApplication.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .run(
                "--needlepoint.kind=" + SiteKind.CLINIC,
                "--needlepoint.data=" + folder,
                "--needlepoint.config=kiosk-config",
                "--spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "--spring.main.lazy-initialization=true"));
  }

  /** Makes a clinic whose log holds so many records. */
  static void make(Path folder, long records) throws IOException, SQLException {
    Files.createDirectories(folder);
    try (LogKiosk kiosk = open(folder)) {
      kiosk
          .context
          .getBean(TransactionTemplate.class)
          .executeWithoutResult(_ -> kiosk.context.getBean(Sites.class).establish(SITE));
    }
    DataDirectory data = new DataDirectory(folder);
    JdbcSyntheticLog.fill(data.database(), records);
    if (!Files.exists(data.logKey())) {
      LogKey.make(SITE.logName(), data.logKey());
    }
  }

  /** The lot's trace as CSV, with its record and its head, as an auditor gets it. */
  String traceOf(String lot) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Period years = new Period(LocalDate.of(2020, 1, 1), LocalDate.of(2059, 12, 31), ZONE);
    context
        .getBean(Exports.class)
        .write(new ReportRequest(ReportKind.LOT_TRACE, years, lot), ExportForm.CSV, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    context.close();
  }
}
