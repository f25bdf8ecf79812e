package clinic.needlepoint.cartridge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a label allows, held against what the cartridge is to be used for. A label that names parts
 * of the body is for those; one of which our list knows none is unknown, and unknown is not good.
 */
record Suitability(LabelLimits limits, IntendedUse use) {

  /** Why the device may not be used for this at all. */
  Optional<CartridgeVerdict> stop(CartridgeLabel label) {
    if (areasKnown() && use.areas().stream().noneMatch(this::names)) {
      return Optional.of(new CartridgeVerdict.WrongArea(label, List.copyOf(use.areas())));
    }
    if (ageKnown() && use.years().getAsInt() < limits.minimumAge().getAsInt()) {
      return Optional.of(new CartridgeVerdict.TooYoung(label, limits.minimumAge().getAsInt()));
    }
    return Optional.empty();
  }

  /** What nobody knows of it, or what holds in part. */
  List<Caution> cautions() {
    List<Caution> cautions = new ArrayList<>();
    if (use.areas().isEmpty()) {
      cautions.add(Caution.AREA_UNKNOWN);
    } else if (limits.depthMicrometres().isEmpty()) {
      cautions.add(Caution.AREA_NOT_LISTED);
    } else if (!use.areas().stream().allMatch(this::names)) {
      cautions.add(Caution.AREA_IN_PART);
    }
    if (limits.minimumAge().isEmpty()) {
      cautions.add(Caution.AGE_NOT_LISTED);
    } else if (use.years().isEmpty()) {
      cautions.add(Caution.AGE_UNKNOWN);
    }
    return cautions;
  }

  private boolean names(BodyArea area) {
    return limits.depthMicrometres().containsKey(area);
  }

  private boolean areasKnown() {
    return !use.areas().isEmpty() && !limits.depthMicrometres().isEmpty();
  }

  private boolean ageKnown() {
    return use.years().isPresent() && limits.minimumAge().isPresent();
  }
}
