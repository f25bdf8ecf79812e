package clinic.needlepoint.udi;

/**
 * A rule that a value breaks.
 *
 * @param at the character of the text that broke it, from 0
 */
record Fault(ReasonCode reason, int at) {}
