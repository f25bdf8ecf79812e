package clinic.needlepoint.visit;

/**
 * The right of one screen to write into a visit. Identifying again on another screen makes a new
 * claim, and the older screen's next write is refused.
 *
 * @param token random, opaque
 */
public record Claim(VisitId visit, String token) {}
