package clinic.needlepoint.export;

import clinic.needlepoint.audit.CanonicalJson;
import clinic.needlepoint.audit.Checkpoint;
import clinic.needlepoint.audit.RecordLine;
import clinic.needlepoint.audit.VerifierKey;
import clinic.needlepoint.site.Site;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a bundle says of itself: what was asked for, of which log, and how much there is. */
final class Manifest {
  static final String FORMAT = "needlepoint-bundle/1";

  private Manifest() {}

  static String write(
      ReportRequest request,
      Site site,
      Checkpoint head,
      VerifierKey key,
      Offsets offsets,
      long bodies,
      long rows,
      Instant made) {
    Period period = request.period();
    Map<String, Object> said = new TreeMap<>();
    said.put("format", FORMAT);
    said.put("report", request.kind().word());
    said.put("from", period.from().toString());
    said.put("to", period.to().toString());
    said.put("zone", period.zone().getId());
    said.put("begin", RecordLine.at(period.begin()));
    said.put("end", RecordLine.at(period.end()));
    said.put("offsets", steps(offsets));
    said.put("lot", request.lot());
    if (!request.session().isEmpty()) {
      said.put("session", request.session());
    }
    said.put("site", CanonicalJson.fit(site.name()));
    said.put("origin", head.origin());
    said.put("key", key.keyId());
    said.put("epoch", head.epoch());
    said.put("size", head.size());
    said.put("bodies", bodies);
    said.put("rows", rows);
    said.put("made", RecordLine.at(made));
    return CanonicalJson.write(said) + "\n";
  }

  private static List<Map<String, Object>> steps(Offsets offsets) {
    return offsets.steps().stream()
        .map(step ->
            Map.<String, Object>of("at", RecordLine.at(step.at()), "seconds", step.seconds()))
        .toList();
  }
}
