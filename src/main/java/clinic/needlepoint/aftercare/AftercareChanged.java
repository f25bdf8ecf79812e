package clinic.needlepoint.aftercare;

/** A paper was handed over, a problem reported or answered. */
public record AftercareChanged() {}
