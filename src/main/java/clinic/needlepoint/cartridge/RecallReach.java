package clinic.needlepoint.cartridge;

import java.util.List;

/**
 * What a recall would hit, shown before anybody confirms it.
 *
 * @param hit the lots that ever came in or were scanned here and are named by it
 * @param spared those of the same device that are not
 * @param units of the lots hit, not yet held, used or discarded
 * @param sessions in which one of them was used
 */
public record RecallReach(List<String> hit, List<String> spared, int units, int sessions) {}
