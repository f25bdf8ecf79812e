package clinic.needlepoint.visit;

/** The number of a check-in case in this kiosk's database. */
public record CaseId(long value) {}
