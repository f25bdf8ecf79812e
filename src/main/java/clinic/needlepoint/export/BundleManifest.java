package clinic.needlepoint.export;

import static clinic.needlepoint.export.VerdictCode.FORMAT;
import static clinic.needlepoint.export.VerdictCode.MANIFEST;

import clinic.needlepoint.audit.CanonicalReader;
import clinic.needlepoint.audit.RecordLine;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The manifest of a bundle, read strictly. */
record BundleManifest(
    ReportKind kind,
    LocalDate from,
    LocalDate to,
    String zone,
    Instant begin,
    Instant end,
    Offsets offsets,
    String lot,
    String session,
    String origin,
    String key,
    long epoch,
    long size,
    long bodies,
    long rows) {
  private static final Set<String> FIELDS =
      Set.of(
          "format", "report", "from", "to", "zone", "begin", "end", "offsets", "lot", "site",
          "origin", "key", "epoch", "size", "bodies", "rows", "made");

  static BundleManifest read(String text) {
    BundleFault.require(text.endsWith("\n"), MANIFEST, "The manifest is cut off.");
    try {
      return read(CanonicalReader.object(text.substring(0, text.length() - 1)));
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new BundleFault(MANIFEST, "The manifest is wrong: " + e.getMessage() + ".");
    }
  }

  private static BundleManifest read(Map<String, Object> said) {
    BundleFault.require(
        !(said.get("format") instanceof String format) || format.equals(Manifest.FORMAT),
        FORMAT,
        "This bundle has another format than this verifier knows. Get a newer one.");
    BundleFault.require(
        hasFields(said) && said.keySet().stream().allMatch(n -> kind(n).isInstance(said.get(n))),
        MANIFEST,
        "The manifest has other fields than it should.");
    ReportKind kind =
        ReportKind.of(text(said, "report"))
            .filter(ReportKind::available)
            .orElseThrow(() -> new BundleFault(FORMAT, "This verifier does not know this report."));
    RecordLine.instant(text(said, "made"));
    BundleManifest manifest =
        new BundleManifest(
            kind,
            date(said, "from"),
            date(said, "to"),
            text(said, "zone"),
            RecordLine.instant(text(said, "begin")),
            RecordLine.instant(text(said, "end")),
            offsets(said),
            text(said, "lot"),
            said.containsKey("session") ? text(said, "session") : "",
            text(said, "origin"),
            text(said, "key"),
            number(said, "epoch"),
            number(said, "size"),
            number(said, "bodies"),
            number(said, "rows"));
    manifest.requirePeriod();
    return manifest;
  }

  /** A session is named only where one was asked for. */
  private static boolean hasFields(Map<String, Object> said) {
    Set<String> names = new HashSet<>(said.keySet());
    return (!names.remove("session") || !"".equals(said.get("session"))) && names.equals(FIELDS);
  }

  private static Class<?> kind(String field) {
    return switch (field) {
      case "epoch", "size", "bodies", "rows" -> Number.class;
      case "offsets" -> List.class;
      default -> String.class;
    };
  }

  private void requirePeriod() {
    require(!to.isBefore(from), "the period ends before it begins");
    require(
        kind.needsLot() ? lot.isEmpty() != session.isEmpty() : (lot + session).isEmpty(),
        "it has a lot or a session where none belongs, or none");
    require(begins(begin, from), "the period does not begin at the clinic's midnight");
    require(begins(end, to.plusDays(1)), "the period does not end at the clinic's midnight");
  }

  /** The first moment of the day: one second earlier it is an earlier day. */
  private boolean begins(Instant at, LocalDate day) {
    return offsets.day(at).equals(day) && offsets.day(at.minusSeconds(1)).isBefore(day);
  }

  private static void require(boolean holds, String otherwise) {
    BundleFault.require(holds, MANIFEST, "The manifest is wrong: " + otherwise + ".");
  }

  Scope scope() {
    return new Scope(begin, end, lot, session);
  }

  private static Offsets offsets(Map<String, Object> said) {
    List<Offsets.Step> steps = new ArrayList<>();
    if (said.get("offsets") instanceof List<?> list) {
      for (Object item : list) {
        steps.add(step(item));
      }
    }
    return new Offsets(steps, rules(text(said, "zone")));
  }

  private static Optional<ZoneRules> rules(String zone) {
    return ZoneId.getAvailableZoneIds().contains(zone)
        ? Optional.of(ZoneId.of(zone).getRules())
        : Optional.empty();
  }

  private static Offsets.Step step(Object item) {
    if (item instanceof Map<?, ?> step
        && step.keySet().equals(Set.of("at", "seconds"))
        && step.get("at") instanceof String at
        && step.get("seconds") instanceof Integer seconds) {
      return new Offsets.Step(RecordLine.instant(at), seconds);
    }
    throw new IllegalArgumentException("an offset is none");
  }

  private static String text(Map<String, Object> said, String name) {
    if (said.get(name) instanceof String text) {
      return text;
    }
    throw new IllegalArgumentException(name + " is not a text");
  }

  private static LocalDate date(Map<String, Object> said, String name) {
    return Days.read(text(said, name))
        .orElseThrow(() -> new IllegalArgumentException(name + " is not a date"));
  }

  private static long number(Map<String, Object> said, String name) {
    if (said.get(name) instanceof Number number && number.longValue() >= 0) {
      return number.longValue();
    }
    throw new IllegalArgumentException(name + " is not a count");
  }
}
