package clinic.needlepoint.export;

import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** Honest logs of a clinic's summer, small and with everything that a log can hold. */
final class ForgedClinic {
  static final String NAME = "harbour-clinic/kiosk-0007";

  /** What the sessions of this clinic use. */
  static final String DEVICE = "04012345678901";

  private static final String OTHER = "04012345678918";

  private ForgedClinic() {}

  /** A few plain days, one session each: no gaps but the restart. */
  static ForgedLog plain(int sessions) {
    ForgedLog log = new ForgedLog(Instant.parse("2026-06-02T06:00:00Z"));
    log.add("kiosk.started", Map.of());
    received(log, "04012345678901", "L5");
    for (int i = 0; i < sessions; i++) {
      treated(log, "S-" + (100 + i), "L5", "SN" + i, "u17");
      log.add("day.closed", Map.of("day", "2026-06-" + two(2 + i % 27), "how", "evening"));
    }
    return log;
  }

  /** Two keys, two epochs, strikes, erasures, odd cells, a change to winter time, free clocks. */
  static ForgedLog eventful(ForgedKey first, ForgedKey second) {
    ForgedLog log = new ForgedLog(Instant.parse("2026-05-30T06:00:00Z"));
    log.add("kiosk.set-up", Map.of());
    log.add("kiosk.started", Map.of());
    received(log, "04012345678901", "L5");
    received(log, "=HYPERLINK(\"x\")", "L,6\"");
    treated(log, "S-100", "L5", "SN1", "u17");
    log.add("day.closed", Map.of("day", "2026-05-30", "how", "evening"));
    log.at("2026-06-10T09:00:00Z");
    log.add("day.closed", Map.of("day", "2026-06-08", "how", "made-up"));
    treated(log, "S-101", "L,6\"", "-12", "@Zo\u00eb, \"Dr\"");
    ForgedRecord emptyHanded = opened(log, "S-102", "u18 \u6f22\u5b57 \ud83e\uddf5\u007f");
    int scan = treated(log, "S-103", "L5", "+1", "u17");
    struck(log, scan, "wrong, \"pen\"");
    struck(log, emptyHanded.seq, "\u201cnot\u201d treated");
    struck(log, log.size() - 1, "treated after all");
    log.restart("boot-2").clock("free").step(Duration.ofDays(-20_000));
    log.add("kiosk.started", Map.of());
    treated(log, "S-104", "L5", "SN4", "u17");
    log.clock("rtc").step(Duration.ofDays(20_000));
    log.add("station.gap", Map.of());
    log.step(Duration.ofSeconds(90));
    log.add("day.closed", Map.of("day", "2026-06-10", "how", "evening"));
    log.add("day.closed", Map.of("day", "2026-06-10", "how", "evening"));
    log.clock("ntp").at("2026-10-24T22:30:00Z");
    treated(log, "S-105", "L5", "SN5", "u17");
    log.at("2026-10-25T00:56:00Z");
    treated(log, "S-106", "L5", "SN6", "u18");
    int erased = treated(log, "S-107", "L5", "SN7", "u18");
    log.add("body.erased", Map.of("of", "" + erased));
    log.add("body.erased", Map.of("of", "" + (erased - 1)));
    log.add("log.epoch-opened", epoch(2, log.size() + 7, "lost".repeat(8)));
    log.add("log.key-changed", first.changeTo(second));
    int size = log.size() - 3;
    String root = ForgedTree.root64(log.lines().subList(0, size));
    log.restart("boot-3").step(Duration.ofMinutes(-20));
    log.add("log.epoch-opened", Map.of("epoch", "4", "size", "" + size, "root", root));
    log.at("2026-11-02T08:00:00Z");
    treated(log, "S-108", "L5", "SN8", "u17");
    log.add("staff.signed-in", Map.of("member", "u17"));
    log.clock("free");
    log.add(
        "cartridge.scanned",
        "u17",
        Map.of("session", "S-108"),
        Map.of("verdict", true, "expires", 5));
    log.clock("ntp");
    return log;
  }

  /**
   * Boxes, uses, discards and recalls of every kind, told, lifted, struck and erased: the look-back
   * and the single-use report have everything to say.
   */
  static ForgedLog recalled() {
    ForgedLog log = new ForgedLog(Instant.parse("2026-05-20T06:00:00Z"));
    log.add("kiosk.started", Map.of());
    box(log, DEVICE, "NL24-0100", Map.of("quantity", 20, "expires", "2027-02-28"));
    box(log, DEVICE, "nl24-0101", Map.of("quantity", 10, "expires", "soon"));
    box(log, OTHER, "NL24-0100", Map.of("quantity", 5, "expires", "2027-01-31"));
    treated(log, "S-201", "NL24-0100", "A1", "u17");
    log.at("2026-06-10T09:00:00Z");
    int again = box(log, DEVICE, "NL24-0100", Map.of("quantity", 20, "expires", "2026-12-31"));
    struck(log, again, "entered, twice");
    int scan = treated(log, "S-202", "nl24-0101", "A2", "u18");
    treated(log, "S-203", "NL24-0150", "A3", "u17");
    treated(log, "S-204", "NL24-150", "A4", "u17");
    treated(log, "S-205", "=NL25-1", "A5", "u17");
    discarded(log, "S-205", "NL24-0100");
    recall(log, "1", Map.of("scope", "range", "before", "nl24-", "first", "0100", "last", "0199"));
    recall(log, "2", Map.of("scope", "lots", "lots", "=nl25-1 NL24-0100"));
    told(log, "1", "S-201", "phone");
    told(log, "1", "S-201", "letter");
    int phoned = told(log, "2", "S-201", "in-person");
    struck(log, phoned, "wrong-person");
    told(log, "1", "S-204", "letter"); // not exposed
    treated(log, "S-206", "NL24-0100", "A6", "u17");
    log.add(
        "recall.lifted",
        "u2",
        Map.of("device", DEVICE, "recall", "2"),
        Map.of("askedBy", "u1", "reason", "tested, good"));
    log.add("body.erased", Map.of("of", "" + (scan - 1)));
    recall(log, "3", Map.of("scope", "device"));
    log.add("recall.entered", "u1", Map.of("device", OTHER, "lot", "NL24-0100"), Map.of());
    log.add("recall.entered", "u1", Map.of("device", OTHER), Map.of("recall", 9));
    log.restart("boot-2").clock("free").step(Duration.ofDays(-20_000));
    box(log, DEVICE, "NL24-0100", Map.of("quantity", 4_000_000_000L));
    box(log, DEVICE, "NL24-0100", Map.of("quantity", "7"));
    box(log, DEVICE, "NL24-0100", Map.of("quantity", -3, "expires", "2026-1-1"));
    log.clock("rtc").step(Duration.ofDays(20_000));
    log.at("2026-11-20T08:00:00Z");
    box(log, DEVICE, "NL24-0300", Map.of("quantity", 7)); // after the period
    recall(log, "4", Map.of("scope", "device"));
    treated(log, "S-207", "NL24-0150", "A7", "u17");
    return log;
  }

  /**
   * Pens that were taken, disinfected, taken again without it, and answered for; struck and erased.
   */
  static ForgedLog disinfected() {
    ForgedLog log = new ForgedLog(Instant.parse("2026-05-20T06:00:00Z"));
    log.add("kiosk.started", Map.of());
    wiped(log, "NP-1", Map.of("product", "wipe", "contactMinutes", 2));
    taken(log, "NP-2", "S-301"); // nobody ever disinfected it
    log.at("2026-06-10T09:00:00Z");
    taken(log, "NP-1", "S-302");
    int wiped = wiped(log, "NP-1", Map.of("product", "=wipe, \"wet\"", "contactMinutes", 5));
    taken(log, "NP-1", "S-303");
    taken(log, "NP-1", "S-303"); // the same session took it twice
    taken(log, "NP-1", "S-304"); // not disinfected
    taken(log, "NP-3", "S-304"); // never disinfected
    attested(log, "NP-2", "S-305", "It ran, and \"the dock\" is off");
    taken(log, "NP-2", "S-305");
    struck(log, wiped, "wrong-pen");
    int erased = attested(log, "NP-3", "S-306", "Felt warm");
    log.add("body.erased", Map.of("of", "" + erased));
    int gone = wiped(log, "NP-2", Map.of("product", "alcohol", "contactMinutes", "5"));
    log.add("body.erased", Map.of("of", "" + gone));
    taken(log, "NP-2", "S-306");
    wiped(log, "NP-3", Map.of());
    wiped(log, "NP-3", Map.of("contactMinutes", 1));
    log.restart("boot-2").clock("free").step(Duration.ofDays(-20_000));
    taken(log, "NP-3", "S-307");
    wiped(log, "NP-3", Map.of("product", "wipe", "finished", 5));
    log.clock("rtc").step(Duration.ofDays(20_000));
    log.at("2026-11-20T08:00:00Z");
    taken(log, "NP-1", "S-308"); // after the period
    return log;
  }

  static int taken(ForgedLog log, String pen, String session) {
    Map<String, String> keys = Map.of("pen", pen, "session", session);
    return log.add("pen.taken", "u2", keys, Map.of("ready", "known", "sleeve", true)).seq;
  }

  static int wiped(ForgedLog log, String pen, Map<String, ?> said) {
    return log.add("pen.disinfected", "u4", Map.of("pen", pen), said).seq;
  }

  static int attested(ForgedLog log, String pen, String session, String reason) {
    Map<String, String> keys = Map.of("pen", pen, "session", session);
    return log.add("pen.attested", "u2", keys, Map.of("reason", reason)).seq;
  }

  private static int box(ForgedLog log, String device, String lot, Map<String, ?> said) {
    return log.add("cartridge.received", "u17", Map.of("device", device, "lot", lot), said).seq;
  }

  static void discarded(ForgedLog log, String session, String lot) {
    Map<String, String> keys = Map.of("device", DEVICE, "lot", lot, "session", session);
    log.add("cartridge.discarded", "u17", keys, Map.of("scan", 77, "reason", "wet"));
  }

  static int recall(ForgedLog log, String number, Map<String, String> names) {
    Map<String, String> keys = new java.util.TreeMap<>(names);
    keys.put("device", DEVICE);
    keys.put("recall", number);
    Map<String, String> said =
        Map.of("reason", "Seals, \"open\"", "reference", "FSN-" + number, "notified", "2026-06-09");
    return log.add("recall.entered", "u1", keys, said).seq;
  }

  static int told(ForgedLog log, String number, String session, String how) {
    Map<String, String> keys = Map.of("recall", number, "session", session);
    Map<String, String> said = Map.of("patient", "p1", "how", how, "on", "2026-06-10");
    return log.add("recall.told", "u1", keys, said).seq;
  }

  static Map<String, String> epoch(int epoch, int size, String root) {
    String root64 =
        Base64.getEncoder()
            .encodeToString(root.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    return Map.of("epoch", "" + epoch, "size", "" + size, "root", root64);
  }

  static void received(ForgedLog log, String device, String lot) {
    log.add("cartridge.received", "u17", Map.of("device", device, "lot", lot), Map.of("count", 20));
  }

  static ForgedRecord opened(ForgedLog log, String session, String practitioner) {
    return log.add(
        "session.opened",
        "u17",
        Map.of("session", session),
        Map.of("patient", "p" + session.hashCode(), "practitioner", practitioner));
  }

  static void struck(ForgedLog log, int of, String why) {
    log.add("record.struck", "u17", Map.of("of", "" + of), Map.of("why", why));
  }

  /** A whole session; the number of its scan is returned, its opening is the record before. */
  static int treated(ForgedLog log, String session, String lot, String serial, String who) {
    log.add("visit.arrived", "patient", Map.of("visit", "V" + session), Map.of());
    log.add("consent.signed", "patient", Map.of("visit", "V" + session), Map.of());
    opened(log, session, who);
    Map<String, String> keys =
        Map.of("device", "04012345678901", "lot", lot, "serial", serial, "session", session);
    int scan = log.size();
    Map<String, Object> said =
        Map.of("scan", "C" + scan, "verdict", "use", "expires", "2027-02-28", "all", List.of(1));
    log.add("cartridge.scanned", "u17", keys, said);
    log.add("cartridge.used", "u17", keys, Map.of("scan", "C" + scan));
    log.add("cartridge.disposed", "u17", keys, Map.of("scan", "C" + scan, "witness", "beam"));
    log.add("session.closed", "u17", Map.of("session", session), Map.of("outcome", "done"));
    return scan;
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : "" + number;
  }
}
