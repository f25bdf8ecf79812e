package clinic.needlepoint.bench;

/**
 * What one turn of the kiosk wrote.
 *
 * @param firstScan the id of its first row in cartridge_scan; the others follow without a gap
 * @param firstSeq the number of its first record in the log; one record a scan
 * @param timed the scans, and the processor time of all of them
 */
record ScanRound(long firstScan, long firstSeq, int count, Timed timed) {}
