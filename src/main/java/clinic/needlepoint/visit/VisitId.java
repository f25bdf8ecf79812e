package clinic.needlepoint.visit;

/** The number of a visit in this kiosk's database. */
public record VisitId(long value) {}
