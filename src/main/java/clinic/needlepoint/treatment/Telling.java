package clinic.needlepoint.treatment;

import java.time.LocalDate;

/**
 * That a patient was told of a recall.
 *
 * @param on the day, as the person who says it remembers
 * @param by staff pseudonym
 */
public record Telling(Channel how, LocalDate on, String by) {}
