package clinic.needlepoint.cartridge;

import clinic.needlepoint.cartridge.LabelReading.HalfRead;
import clinic.needlepoint.cartridge.LabelReading.NotRead;
import clinic.needlepoint.cartridge.LabelReading.Read;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rules, in the order of what a person must know first: a recall and a re-used cartridge stop
 * whatever the date says, and without a date nobody can say more.
 *
 * @param soonDays how near its last day a cartridge needs a reason
 */
record Judge(LocalDate today, boolean todayTrusted, int soonDays) {
  /** Neither the label nor the receipt of the lot gives a date. */
  static final String NO_EXPIRY = "NO_EXPIRY";

  /** A serial number in the clinic's own form that was not issued, or not for this lot. */
  static final String LABEL_NOT_OURS = "LABEL_NOT_OURS";

  /**
   * @param facts of the device that was read; empty when it is not registered
   */
  CartridgeVerdict verdict(
      LabelReading reading, Optional<StockFacts> facts, IntendedUse use, UnitProof proof) {
    return switch (reading) {
      case NotRead(String reason, int position) ->
          new CartridgeVerdict.Unreadable(reason, position);
      case HalfRead(var symbol) -> new CartridgeVerdict.HalfLabel(symbol);
      case Read read ->
          facts
              .map(known -> verdict(read, known, use, proof))
              .orElseGet(() ->
                  new CartridgeVerdict.UnknownDevice(
                      label(read, Optional.empty(), read.expires())));
    };
  }

  private CartridgeVerdict verdict(Read read, StockFacts facts, IntendedUse use, UnitProof proof) {
    Optional<LocalDate> expires = earlier(read.expires(), facts.expires());
    CartridgeLabel label = label(read, Optional.of(facts.model()), expires);
    if (facts.recall().isPresent()) {
      return new CartridgeVerdict.Recalled(label, facts.recall().get());
    }
    if (!facts.labelLot().map(read.lot()::equals).orElse(!OwnSerial.looksOwn(read.serial()))) {
      return new CartridgeVerdict.Unreadable(LABEL_NOT_OURS, 0);
    }
    if (facts.serialTaken().isPresent()) {
      return new CartridgeVerdict.UsedSerial(label, facts.serialTaken().get());
    }
    if (expires.isEmpty()) {
      return new CartridgeVerdict.Unreadable(NO_EXPIRY, 0);
    }
    return stop(label, expires.get(), facts, use)
        .orElseGet(() -> inTime(label, expires.get(), facts, read.typed(), use, proof));
  }

  /** Usable through the end of the last day in the clinic's zone. */
  private Optional<CartridgeVerdict> stop(
      CartridgeLabel label, LocalDate expires, StockFacts facts, IntendedUse use) {
    if (!todayTrusted) {
      return Optional.of(new CartridgeVerdict.ClockUnconfirmed(label));
    }
    if (today.isAfter(expires)) {
      return Optional.of(new CartridgeVerdict.Expired(label, expires));
    }
    Optional<CartridgeVerdict> unsuited = new Suitability(facts.limits(), use).stop(label);
    if (unsuited.isPresent()) {
      return unsuited;
    }
    if (facts.left() == 0) {
      return Optional.of(new CartridgeVerdict.Exhausted(label, facts.received()));
    }
    return facts.labelLot().isEmpty() && facts.unlabelled() == 0
        ? Optional.of(new CartridgeVerdict.LabelNeeded(label))
        : Optional.empty();
  }

  private CartridgeVerdict inTime(
      CartridgeLabel label,
      LocalDate expires,
      StockFacts facts,
      boolean typed,
      IntendedUse use,
      UnitProof proof) {
    List<Caution> cautions =
        Stream.concat(
                Stream.of(
                        when(!expires.isAfter(today.plusDays(soonDays)), Caution.EXPIRES_SOON),
                        when(proof == UnitProof.NONE, Caution.SLOT_NOT_SEEN),
                        when(typed, Caution.TYPED))
                    .flatMap(Optional::stream),
                new Suitability(facts.limits(), use).cautions().stream())
            .toList();
    int left = facts.left() - 1;
    return cautions.isEmpty()
        ? new CartridgeVerdict.Accepted(label, expires, left, proof)
        : new CartridgeVerdict.Amber(label, expires, left, proof, cautions);
  }

  private static Optional<Caution> when(boolean so, Caution caution) {
    return so ? Optional.of(caution) : Optional.empty();
  }

  /** Label and receipt should say the same; where they do not, the earlier is the safe one. */
  private static Optional<LocalDate> earlier(Optional<LocalDate> one, Optional<LocalDate> other) {
    return Stream.of(one, other).flatMap(Optional::stream).min(Comparator.naturalOrder());
  }

  private static CartridgeLabel label(
      Read read, Optional<String> model, Optional<LocalDate> expires) {
    return new CartridgeLabel(read.device(), model, read.lot(), read.serial(), expires);
  }
}
