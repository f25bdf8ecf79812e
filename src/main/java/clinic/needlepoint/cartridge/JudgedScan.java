package clinic.needlepoint.cartridge;

/**
 * A verdict that is in the log.
 *
 * @param id of the scan; of an accepted one also the cartridge's
 * @param waits whether the cartridge is taken and somebody must say what becomes of it
 * @param typed whether somebody typed the code because the label did not scan
 */
public record JudgedScan(ScanId id, boolean typed, CartridgeVerdict verdict, boolean waits) {}
