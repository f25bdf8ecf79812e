package clinic.needlepoint.cartridge;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Service
class CsvFormularyImport implements FormularyImport {
  private final FormularyWrites writes;
  private final JdbcFormulary list;
  private final AuditLog log;
  private final TransactionTemplate transaction;

  CsvFormularyImport(
      FormularyWrites writes,
      JdbcFormulary list,
      AuditLog log,
      PlatformTransactionManager transactions) {
    this.writes = writes;
    this.list = list;
    this.log = log;
    this.transaction = new TransactionTemplate(transactions);
  }

  @Override
  public Outcome rehearse(byte[] file) {
    return run(file, true);
  }

  @Override
  public Outcome apply(byte[] file) {
    return run(file, false);
  }

  private Outcome run(byte[] bytes, boolean rehearsal) {
    FormularyFile file = FormularyFile.read(bytes);
    if (!file.problems().isEmpty()) {
      return new Refused(file.problems());
    }
    return Objects.requireNonNull(
        transaction.execute(status -> {
          Outcome outcome = write(file.rows(), sha256(bytes));
          if (rehearsal || outcome instanceof Refused) {
            status.setRollbackOnly();
          }
          return outcome;
        }));
  }

  private Outcome write(List<FormularyFile.Row> rows, String sha256) {
    List<FormularyProblem> problems = new ArrayList<>();
    int added = 0;
    int changed = 0;
    int retired = 0;
    int unchanged = 0;
    for (FormularyFile.Row row : rows) {
      Optional<ListedDevice> before = list.find(row.device().identifier());
      switch (writes.write(row.device(), row.retired(), Actor.SYSTEM)) {
        case FormularyResult.Added _ -> added++;
        case FormularyResult.Unchanged _ -> unchanged++;
        case FormularyResult.Changed _ -> {
          if (row.retired() && !before.map(ListedDevice::retired).orElse(true)) {
            retired++;
          } else {
            changed++;
          }
        }
        case FormularyResult.NumberTaken(String number, String device) ->
            problems.add(
                new FormularyProblem(
                    row.line(), "The number \"%s\" means %s already.".formatted(number, device)));
      }
    }
    if (!problems.isEmpty()) {
      return new Refused(problems);
    }
    FormularyReport report = new FormularyReport(added, changed, retired, unchanged);
    log.append(
        AuditEntry.of(StockRecords.IMPORTED, Actor.SYSTEM)
            .with("added", added)
            .with("changed", changed)
            .with("retired", retired)
            .with("unchanged", unchanged)
            .with("sha256", sha256));
    return new Imported(report);
  }

  private static String sha256(byte[] file) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
