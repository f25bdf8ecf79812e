package clinic.needlepoint.udi;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Sound codes made up from the table, with what they must be read as. */
final class RandomCodes {
  private static final List<ElementRule> RULES = ApplicationIdentifiers.all();
  private static final String SET_82 =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!\"%&'()*+,-./:;<=>?_";
  private static final String WORD = "ABCDEFGHJKLMNPQRSTUVWXYZ0123456789";
  private static final String FIXED_TEXT = "0123456789";

  private final Random random;

  RandomCodes(long seed) {
    this.random = new Random(seed);
  }

  /** Elements by AI, whose companions are all there; always with a GTIN. */
  Map<String, String> elements() {
    Map<String, String> elements = new TreeMap<>();
    elements.put("01", value(ApplicationIdentifiers.of("01")));
    for (int i = random.nextInt(6); i > 0; i--) {
      add(pick(RULES), elements);
    }
    return elements;
  }

  /** Such elements in one string, in any order, with a separator where one is needed. */
  String elementString(Map<String, String> elements) {
    List<String> order = new ArrayList<>(elements.keySet());
    Collections.shuffle(order, random);
    StringBuilder code = new StringBuilder();
    for (String ai : order) {
      boolean fixed = ApplicationIdentifiers.of(ai).selfDelimiting();
      code.append(ai).append(elements.get(ai));
      code.append(fixed && random.nextInt(8) > 0 ? "" : Characters.GS);
    }
    boolean bare = code.charAt(code.length() - 1) == Characters.GS && random.nextBoolean();
    return bare ? code.substring(0, code.length() - 1) : code.toString();
  }

  /** A web address with a GTIN as its key and further elements as qualifiers and attributes. */
  String link(Map<String, String> elements) {
    StringBuilder link = new StringBuilder("https://id.example.org/some/stem");
    append(link, "/", "01", "/", elements);
    boolean third = elements.containsKey("235");
    for (String ai : third ? List.of("235") : List.of("22", "10", "21")) {
      if (elements.containsKey(ai)) {
        append(link, "/", ai, "/", elements);
      }
    }
    String between = "?";
    for (String ai : elements.keySet()) {
      if (!link.toString().contains("/" + ai + "/")) {
        append(link, between, ai, "=", elements);
        between = "&";
      }
    }
    return link.toString();
  }

  /** An HIBC label in one symbol, and below it what it says. */
  List<String> hibc() {
    String device = "" + letter() + word(3) + word(1 + random.nextInt(18)) + random.nextInt(10);
    String lot = word(1 + random.nextInt(18));
    LocalDate day = day();
    String[] date = date(day);
    StringBuilder code = new StringBuilder("+" + device + "/$$" + date[0] + lot);
    String serial = random.nextBoolean() ? word(1 + random.nextInt(18)) : "";
    String made = random.nextBoolean() ? day().toString() : "";
    List<String> supplements = new ArrayList<>();
    if (!serial.isEmpty()) {
      supplements.add("/S" + serial);
    }
    if (!made.isEmpty()) {
      supplements.add("/16D" + made.replace("-", ""));
    }
    Collections.shuffle(supplements, random);
    supplements.forEach(code::append);
    code.append(Mod43.of(code.toString(), 0, code.length()));
    return List.of(code.toString(), device, lot, serial, date[1], made);
  }

  /** A value that every rule of the element allows. */
  String value(ElementRule rule) {
    StringBuilder value = new StringBuilder();
    for (Part part : rule.parts()) {
      if (part.optional() && random.nextInt(3) == 0) {
        break;
      }
      int length = part.shortest() + random.nextInt(part.longest() - part.shortest() + 1);
      value.append(part(part, length));
    }
    return value.toString();
  }

  private void add(ElementRule rule, Map<String, String> elements) {
    List<ElementRule> group = new ArrayList<>(List.of(rule));
    for (int i = 0; i < group.size(); i++) {
      List<List<ElementRange>> needs = group.get(i).needs();
      if (!needs.isEmpty() && needs.stream().noneMatch(all -> there(all, group, elements))) {
        pick(needs).forEach(range -> group.add(oneOf(range)));
      }
    }
    Map<String, String> all = new TreeMap<>(elements);
    group.forEach(each -> all.putIfAbsent(each.ai(), value(each)));
    if (compatible(all)) {
      elements.putAll(all);
    }
  }

  private static boolean there(
      List<ElementRange> ranges, List<ElementRule> group, Map<String, String> elements) {
    return ranges.stream()
        .allMatch(range ->
            group.stream().anyMatch(rule -> range.has(rule.number()))
                || elements.keySet().stream().anyMatch(ai -> range.has(ElementRange.number(ai))));
  }

  private static boolean compatible(Map<String, String> elements) {
    List<Element> all =
        elements.entrySet().stream()
            .map(entry ->
                new Element(
                    ApplicationIdentifiers.of(entry.getKey()),
                    entry.getValue(),
                    0,
                    entry.getValue().length(),
                    0))
            .toList();
    return ElementRelations.firstBroken(all, "") == null;
  }

  private ElementRule oneOf(ElementRange range) {
    return pick(RULES.stream().filter(rule -> range.has(rule.number())).toList());
  }

  private String part(Part part, int length) {
    String special = null;
    for (Check check : part.checks()) {
      special = special == null ? special(check, length) : special;
    }
    String value = special == null ? characters(part.charset(), length) : special;
    if (part.checks().contains(Check.PREFIX) && part.charset() != Charset.DIGITS) {
      value = (FIXED_TEXT.substring(0, 4) + value).substring(0, Math.max(length, 4));
    }
    if (part.checks().contains(Check.CHECK_PAIR)) {
      String key = ("1234A" + value).substring(0, Math.max(length, 7) - 2);
      value = key + CheckPair.pair(CheckPair.sum(key, 0, key.length()));
    }
    if (part.checks().contains(Check.MOD10)) {
      String body = value.substring(0, length - 1);
      for (char digit = '0'; digit <= '9'; digit++) {
        value = Mod10.holds(body + digit) ? body + digit : value;
      }
    }
    return value;
  }

  private @Nullable String special(Check check, int length) {
    LocalDate day = day();
    return switch (check) {
      case DATE -> yymmdd(day);
      case DATE_OR_MONTH ->
          random.nextInt(4) == 0 ? yymmdd(day).substring(0, 4) + "00" : yymmdd(day);
      case LONG_DATE -> day.toString().replace("-", "");
      case TIME -> "%02d%02d".formatted(random.nextInt(24), random.nextInt(60));
      case HOUR -> "%02d".formatted(random.nextInt(24));
      case MINUTE, SECOND -> "%02d".formatted(random.nextInt(60));
      case COUNTRY -> "840";
      case COUNTRY_OR_999 -> "999";
      case COUNTRY_LETTERS -> "ES";
      case CURRENCY -> "978";
      case MEDIA -> "01";
      case PACKAGE -> "BX";
      case IBAN -> "GB82WEST12345698765432";
      case LATITUDE, LONGITUDE -> "%010d".formatted(random.nextInt(1_800_000_000));
      case YES_NO, WINDING, SEX -> Integer.toString(random.nextInt(2));
      case ZERO -> "0";
      case MINUS -> "-";
      case IMPORTER -> "_";
      case NOT_ZERO, NO_LEADING_ZERO -> "1" + characters(Charset.DIGITS, length - 1);
      case PIECE_OF_TOTAL -> "0102";
      case PLACE_OF_TOTAL -> "2/3";
      case PERCENT -> characters(Charset.TEXT, length).replace('%', '-');
      case COUPON -> "012345612345611110123";
      case COUPON_OFFER -> "001234561234560123456";
      case MOD10, PREFIX, PREFIX_AFTER_FIRST, CHECK_PAIR, NOT_ONLY_DIGITS -> null;
    };
  }

  private String characters(Charset charset, int length) {
    String all =
        switch (charset) {
          case DIGITS -> FIXED_TEXT;
          case TEXT -> random.nextBoolean() ? WORD : SET_82;
          case PLAIN -> WORD + "#-/";
          case BASE64 -> WORD + "abcxyz-_";
        };
    return random
        .ints(length, 0, all.length())
        .mapToObj(i -> String.valueOf(all.charAt(i)))
        .collect(Collectors.joining());
  }

  private String[] date(LocalDate day) {
    String end = day.withDayOfMonth(day.lengthOfMonth()).toString();
    return switch (random.nextInt(7)) {
      case 0 -> new String[] {format("MMyy", day), end};
      case 1 -> new String[] {"2" + format("MMddyy", day), day.toString()};
      case 2 -> new String[] {"3" + yymmdd(day), day.toString()};
      case 3 -> new String[] {"4" + yymmdd(day) + "23", day.toString()};
      case 4 -> new String[] {"5" + format("yyDDD", day), day.toString()};
      case 5 -> new String[] {"6" + format("yyDDD", day) + "00", day.toString()};
      default -> new String[] {"7", ""};
    };
  }

  private LocalDate day() {
    return LocalDate.of(2000, 1, 1).plusDays(random.nextInt(25_000));
  }

  private static String yymmdd(LocalDate day) {
    return format("yyMMdd", day);
  }

  private static String format(String pattern, LocalDate day) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).format(day);
  }

  private char letter() {
    return (char) ('A' + random.nextInt(26));
  }

  private String word(int length) {
    return characters(Charset.PLAIN, length).replace('#', 'A').replace('-', 'B').replace('/', 'C');
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private static void append(
      StringBuilder link, String before, String ai, String between, Map<String, String> elements) {
    link.append(before).append(ai).append(between);
    String value = elements.getOrDefault(ai, "");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      boolean plain = Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0;
      link.append(plain ? String.valueOf(c) : "%%%02X".formatted((int) c));
    }
  }
}
