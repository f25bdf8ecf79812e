package clinic.needlepoint.cartridge;

import java.time.Instant;

/**
 * A device as the clinic's list has it, or had it.
 *
 * @param version from 1; each change is one more
 * @param retired whether the clinic uses it no longer
 * @param changedBy the staff pseudonym
 */
public record ListedDevice(
    Device device, int version, boolean retired, Instant changedAt, String changedBy) {}
