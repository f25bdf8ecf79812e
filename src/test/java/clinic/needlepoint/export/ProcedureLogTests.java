package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.audit.AuditRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("F089")
class ProcedureLogTests {
  private static final ZoneId ZONE = ZoneId.of("America/Los_Angeles");
  private static final Period NOVEMBER_20 =
      new Period(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 20), ZONE);

  private final List<AuditRecord> records = new ArrayList<>();
  private final ProcedureLog log = new ProcedureLog(new Told());

  @Test
  void namesPractitionerPatientCartridgeVerdictAndDisposal() {
    at(
        "2026-11-20T18:00:00Z",
        "session.opened",
        Map.of("session", "S-000001", "practitioner", "u2", "patient", "P-1"));
    at(
        "2026-11-20T18:01:00Z",
        "cartridge.scanned",
        Map.of(
            "session",
            "S-000001",
            "scan",
            "7",
            "device",
            "09506000134352",
            "lot",
            "L1",
            "expires",
            "2027-02-28",
            "verdict",
            "accepted"));
    at(
        "2026-11-20T18:31:00Z",
        "cartridge.disposed",
        Map.of("session", "S-000001", "scan", "7", "witness", "beam"));

    assertThat(log.of(NOVEMBER_20))
        .containsExactly(
            new ProcedureRow(
                "S-000001",
                Instant.parse("2026-11-20T18:00:00Z"),
                "u2",
                "P-1",
                "09506000134352",
                "L1",
                "",
                "2027-02-28",
                "accepted",
                Optional.of(Instant.parse("2026-11-20T18:31:00Z")),
                "beam"));
  }

  @Test
  void showsRefusedScansAndSessionsWithoutAny() {
    at("2026-11-20T18:00:00Z", "session.opened", Map.of("session", "S-000001"));
    at(
        "2026-11-20T18:01:00Z",
        "cartridge.scanned",
        Map.of("session", "S-000001", "scan", "1", "verdict", "expired"));
    at(
        "2026-11-20T18:02:00Z",
        "cartridge.scanned",
        Map.of("session", "S-000001", "scan", "2", "verdict", "accepted"));
    at("2026-11-20T19:00:00Z", "session.opened", Map.of("session", "S-000002"));

    assertThat(log.of(NOVEMBER_20))
        .extracting(ProcedureRow::session, ProcedureRow::verdict)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("S-000001", "expired"),
            org.assertj.core.groups.Tuple.tuple("S-000001", "accepted"),
            org.assertj.core.groups.Tuple.tuple("S-000002", ""));
  }

  @Test
  void aDayBeginsAndEndsInTheClinicsZone() {
    at("2026-11-20T07:59:59Z", "session.opened", Map.of("session", "S-000001"));
    at("2026-11-20T08:00:00Z", "session.opened", Map.of("session", "S-000002"));
    at("2026-11-21T07:59:59Z", "session.opened", Map.of("session", "S-000003"));
    at("2026-11-21T08:00:00Z", "session.opened", Map.of("session", "S-000004"));

    assertThat(log.of(NOVEMBER_20))
        .extracting(ProcedureRow::session)
        .containsExactly("S-000002", "S-000003");
  }

  private void at(String time, String type, Map<String, Object> body) {
    records.add(
        new AuditRecord(
            records.size(),
            type,
            Actor.SYSTEM,
            Instant.parse(time),
            "ntp",
            Map.of(),
            new TreeMap<>(body)));
  }

  /** A log that says what it was told. */
  private final class Told implements AuditLog {
    @Override
    public AuditRecord append(AuditEntry entry) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<AuditRecord> find(Collection<String> types, Instant from, Instant to) {
      return records.stream()
          .filter(r -> types.contains(r.type()) && !r.at().isBefore(from) && r.at().isBefore(to))
          .toList();
    }
  }
}
