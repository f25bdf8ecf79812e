package clinic.needlepoint.cartridge;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What the label on a pack says, and what the clinic calls it.
 *
 * @param device the device identifier
 * @param model the maker's model, when the device is registered
 * @param expires the last usable day
 */
public record CartridgeLabel(
    String device,
    Optional<String> model,
    String lot,
    Optional<String> serial,
    Optional<LocalDate> expires) {}
