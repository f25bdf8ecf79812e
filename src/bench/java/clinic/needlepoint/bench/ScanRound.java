package clinic.needlepoint.bench;

/**
 * What one round of the kiosk wrote, and how long each scan took.
 *
 * @param firstScan the id of its first row in cartridge_scan; the others follow without a gap
 * @param firstSeq the number of its first record in the log; one record a scan
 */
record ScanRound(long firstScan, long firstSeq, int count, Times times) {}
