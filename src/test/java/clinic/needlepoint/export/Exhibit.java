package clinic.needlepoint.export;

/**
 * What lies on the auditor's desk.
 *
 * @param key the text the auditor typed, empty for none
 * @param previous the earlier head the auditor kept, empty for none
 */
record Exhibit(Bundle bundle, String key, String previous) {}
