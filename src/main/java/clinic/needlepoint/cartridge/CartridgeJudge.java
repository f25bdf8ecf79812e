package clinic.needlepoint.cartridge;

import clinic.needlepoint.cartridge.LabelReading.Read;
import clinic.needlepoint.protocol.ProtocolKey;
import clinic.needlepoint.protocol.ProtocolValues;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.scanner.ScannerProof;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.site.Stamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Gathers what is known of a scan and has it judged. Writes nothing. */
@Component
class CartridgeJudge {
  private final JdbcCartridgeScans scans;
  private final JdbcFormulary list;
  private final Recalls recalls;
  private final DrawerWitness drawer;
  private final ProtocolValues protocol;
  private final ScannerProof scanner;
  private final TodaysDate date;
  private final Sites sites;

  CartridgeJudge(
      JdbcCartridgeScans scans,
      JdbcFormulary list,
      Recalls recalls,
      DrawerWitness drawer,
      ProtocolValues protocol,
      ScannerProof scanner,
      TodaysDate date,
      Sites sites) {
    this.scans = scans;
    this.list = list;
    this.recalls = recalls;
    this.drawer = drawer;
    this.protocol = protocol;
    this.scanner = scanner;
    this.date = date;
    this.sites = sites;
  }

  /**
   * What came of it.
   *
   * @param typed whether somebody typed the code
   * @param deviceVersion by which it was judged; empty when the device is not registered
   */
  record Judged(CartridgeVerdict verdict, boolean typed, Optional<Integer> deviceVersion) {}

  Judged judge(ScanReading scan, IntendedUse use, Stamp stamp) {
    LocalDate today = date.dayOf(stamp);
    LabelReading reading =
        units(LabelReading.of(scan, Year.of(today.getYear()), scanner.separators()));
    Optional<StockFacts> facts =
        reading instanceof Read read
            ? scans.facts(read, recall(read.device(), read.lot()))
            : Optional.empty();
    UnitProof proof = proof(reading, facts, stamp.at(), today);
    int soon = protocol.require(ProtocolKey.EXPIRING_SOON_DAYS).value();
    CartridgeVerdict verdict =
        new Judge(today, date.trusted(stamp), soon).verdict(reading, facts, use, proof);
    boolean typed =
        scan.source() == clinic.needlepoint.scanner.ScanSource.TYPED
            || (reading instanceof Read read && read.typed());
    return new Judged(verdict, typed, facts.map(StockFacts::version));
  }

  /** The reason of a recall in force. */
  Optional<String> recall(String device, String lot) {
    return recalls.inForce(device, lot).map(entered -> entered.recall().reason());
  }

  /** Where the units carry no number, the box's is scanned; its serial is not the unit's. */
  private LabelReading units(LabelReading reading) {
    return reading instanceof Read(String number, String lot, _, var expires, boolean typed)
        ? list.unitOf(number)
            .<LabelReading>map(unit -> new Read(unit, lot, Optional.empty(), expires, typed))
            .orElse(reading)
        : reading;
  }

  /**
   * Each slot that empties vouches for one unit. Those that other scans took since are taken off;
   * and what left the drawer before today is no witness any more, since packs also leave it to be
   * thrown away.
   */
  private UnitProof proof(
      LabelReading reading, Optional<StockFacts> facts, Instant now, LocalDate today) {
    if (reading instanceof Read read && read.serial().isPresent()) {
      return UnitProof.SERIAL;
    }
    Optional<ScanId> last = facts.flatMap(StockFacts::lastOfLot);
    if (last.isEmpty()) {
      return UnitProof.FIRST;
    }
    if (!drawer.watches()) {
      return UnitProof.PERSON;
    }
    Instant taken = scans.at(last.get());
    Instant morning = today.atStartOfDay(sites.require().zone()).toInstant();
    Instant from = taken.isAfter(morning) ? taken : morning;
    int left = drawer.emptiedBetween(from, now);
    return left > 0 && left > scans.takenSince(last.get(), from) ? UnitProof.SLOT : UnitProof.NONE;
  }
}
