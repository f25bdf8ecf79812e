package clinic.needlepoint.export;

import static clinic.needlepoint.export.VerdictCode.FORMAT;
import static clinic.needlepoint.export.VerdictCode.MANIFEST;

import clinic.needlepoint.audit.CanonicalReader;
import clinic.needlepoint.audit.RecordLine;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The manifest of a bundle, read strictly. */
record BundleManifest(
    ReportKind kind,
    Period period,
    Instant begin,
    Instant end,
    Offsets offsets,
    String lot,
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
        Manifest.FORMAT.equals(said.get("format")),
        FORMAT,
        "This bundle has another format than this verifier knows. Get a newer one.");
    BundleFault.require(
        said.keySet().equals(FIELDS), MANIFEST, "The manifest has other fields than it should.");
    ReportKind kind =
        ReportKind.of(text(said, "report"))
            .filter(ReportKind::available)
            .orElseThrow(() -> new BundleFault(FORMAT, "This verifier does not know this report."));
    Period period = new Period(date(said, "from"), date(said, "to"), ZoneId.of(text(said, "zone")));
    at(text(said, "made"));
    text(said, "site");
    BundleManifest manifest =
        new BundleManifest(
            kind,
            period,
            at(text(said, "begin")),
            at(text(said, "end")),
            offsets(said),
            text(said, "lot"),
            text(said, "origin"),
            text(said, "key"),
            number(said, "epoch"),
            number(said, "size"),
            number(said, "bodies"),
            number(said, "rows"));
    manifest.requirePeriod();
    return manifest;
  }

  private void requirePeriod() {
    require(kind.needsLot() != lot.isEmpty(), "it has a lot where none belongs, or none");
    require(begins(begin, period.from()), "the period does not begin at the clinic's midnight");
    require(begins(end, period.to().plusDays(1)), "the period does not end at midnight");
    for (Offsets.Step step : offsets.steps()) {
      int rule = period.zone().getRules().getOffset(step.at()).getTotalSeconds();
      require(rule == step.seconds(), "the offset from " + step.at() + " is not that of the zone");
    }
    Instant newest = offsets.steps().getLast().at();
    Offsets rules =
        Offsets.of(
            period.zone(), offsets.steps().getFirst().at(), newest.isAfter(end) ? newest : end);
    require(rules.equals(offsets), "an offset of the zone is left out");
  }

  /** The first moment of the day, which is midnight unless the clock is put forward then. */
  private boolean begins(Instant at, LocalDate day) {
    return offsets.covers(at)
        && offsets.day(at).equals(day)
        && at.equals(day.atTime(LocalTime.MIN).atZone(period.zone()).toInstant());
  }

  private static void require(boolean holds, String otherwise) {
    BundleFault.require(holds, MANIFEST, "The manifest is wrong: " + otherwise + ".");
  }

  Scope scope() {
    return new Scope(begin, end, lot);
  }

  private static Offsets offsets(Map<String, Object> said) {
    List<Offsets.Step> steps = new ArrayList<>();
    if (said.get("offsets") instanceof List<?> list) {
      for (Object item : list) {
        steps.add(step(item));
      }
    }
    return new Offsets(steps);
  }

  private static Offsets.Step step(Object item) {
    if (item instanceof Map<?, ?> step
        && step.keySet().equals(Set.of("at", "seconds"))
        && step.get("at") instanceof String at
        && step.get("seconds") instanceof Integer seconds) {
      return new Offsets.Step(at(at), seconds);
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
    LocalDate date = LocalDate.parse(text(said, name));
    if (date.toString().equals(text(said, name))) {
      return date;
    }
    throw new IllegalArgumentException(name + " is not a date");
  }

  private static long number(Map<String, Object> said, String name) {
    if (said.get(name) instanceof Number number && number.longValue() >= 0) {
      return number.longValue();
    }
    throw new IllegalArgumentException(name + " is not a count");
  }

  private static Instant at(String text) {
    Instant at = Instant.parse(text);
    if (RecordLine.at(at).equals(text)) {
      return at;
    }
    throw new IllegalArgumentException("a time is not in the one form");
  }
}
