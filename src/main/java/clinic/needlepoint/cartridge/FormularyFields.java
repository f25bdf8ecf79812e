package clinic.needlepoint.cartridge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ObjIntConsumer;

/** Reads the fields of one row; all that is wrong with it is said, and the row is worth nothing. */
final class FormularyFields {
  private static final List<String> NAMES = List.of(FormularyFile.HEADER.split(",", -1));

  private final List<String> fields;
  private final List<String> problems = new ArrayList<>();
  private Optional<Device> device = Optional.empty();
  private boolean retired;

  FormularyFields(List<String> fields) {
    this.fields = fields.stream().map(String::strip).toList();
    if (fields.size() != NAMES.size()) {
      problems.add("It has %d fields and not %d.".formatted(fields.size(), NAMES.size()));
      return;
    }
    device = read();
  }

  Optional<Device> device() {
    return device;
  }

  boolean retired() {
    return retired;
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  private Optional<Device> read() {
    String number = matching("device", "[0-9A-Z]{6,23}", "6 to 23 capital letters and digits");
    String maker = matching("maker", "[^\\p{Cc}]{1,60}", "1 to 60 characters");
    String model = matching("model", "[^\\p{Cc}]{1,60}", "1 to 60 characters");
    OptionalInt needles = number("needles", 1, 200);
    OptionalInt length = number("needle_length_um", 100, 3_000);
    Optional<Sterilisation> sterilisation = sterilisation();
    String authorisation = matching("authorisation", "[^\\p{Cc}]{1,40}", "1 to 40 characters");
    String code = matching("product_code", "([A-Z]{3})?", "three capital letters, or nothing");
    OptionalInt age =
        field("minimum_age").isEmpty() ? OptionalInt.empty() : number("minimum_age", 1, 99);
    Map<BodyArea, Integer> depths = new EnumMap<>(BodyArea.class);
    pairs("depth_limits_um", 100, 3_000, (area, limit) -> depth(depths, area, limit));
    SortedMap<String, Integer> packages = new TreeMap<>();
    pairs("packages", 1, 10_000, (box, units) -> box(packages, number, box, units));
    retired = matching("status", "listed|retired", "listed or retired").equals("retired");
    return problems.isEmpty()
        ? Optional.of(
            new Device(
                number,
                maker,
                model,
                needles.orElseThrow(),
                length.orElseThrow(),
                sterilisation.orElseThrow(),
                authorisation,
                Optional.of(code).filter(text -> !text.isEmpty()),
                LabelLimits.of(age, depths),
                packages))
        : Optional.empty();
  }

  private String field(String name) {
    return fields.get(NAMES.indexOf(name));
  }

  private String matching(String name, String pattern, String wanted) {
    if (!field(name).matches(pattern)) {
      problems.add("The %s is \"%s\" and not %s.".formatted(name, shown(field(name)), wanted));
    }
    return field(name);
  }

  private OptionalInt number(String name, int least, int most) {
    OptionalInt number = inRange(field(name), least, most);
    if (number.isEmpty()) {
      problems.add(
          "The %s is \"%s\" and not a number from %d to %d."
              .formatted(name, shown(field(name)), least, most));
    }
    return number;
  }

  private static OptionalInt inRange(String text, int least, int most) {
    int number = text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    return number >= least && number <= most ? OptionalInt.of(number) : OptionalInt.empty();
  }

  private Optional<Sterilisation> sterilisation() {
    String word = field("sterilisation");
    Optional<Sterilisation> found =
        Arrays.stream(Sterilisation.values())
            .filter(each -> each.name().toLowerCase(Locale.ROOT).equals(word))
            .findFirst();
    if (found.isEmpty()) {
      problems.add(
          "The sterilisation is \"%s\" and not ethylene_oxide, gamma or electron_beam."
              .formatted(shown(word)));
    }
    return found;
  }

  /** "name=number;name=number", or nothing. */
  private void pairs(String name, int least, int most, ObjIntConsumer<String> each) {
    for (String pair : field(name).isEmpty() ? new String[0] : field(name).split(";", -1)) {
      String[] parts = pair.strip().split("\\s*=\\s*", -1);
      OptionalInt number = parts.length == 2 ? inRange(parts[1], least, most) : OptionalInt.empty();
      if (number.isEmpty()) {
        problems.add(
            "In %s \"%s\" is not written as name=number, with a number from %d to %d."
                .formatted(name, shown(pair), least, most));
      } else {
        each.accept(parts[0], number.getAsInt());
      }
    }
  }

  private void depth(Map<BodyArea, Integer> depths, String word, int limit) {
    Optional<BodyArea> area =
        Arrays.stream(BodyArea.values()).filter(each -> each.word().equals(word)).findFirst();
    if (area.isEmpty()) {
      problems.add(
          "In depth_limits_um \"%s\" is not a part of the body; use %s."
              .formatted(
                  shown(word),
                  String.join(
                      ", ", Arrays.stream(BodyArea.values()).map(BodyArea::word).toList())));
    } else if (depths.put(area.get(), limit) != null) {
      problems.add("In depth_limits_um \"%s\" is there twice.".formatted(word));
    }
  }

  private void box(SortedMap<String, Integer> packages, String unit, String number, int units) {
    if (!number.matches("[0-9A-Z]{6,23}") || number.equals(unit)) {
      problems.add(
          "In packages \"%s\" is not a number of its own, of 6 to 23 capital letters and digits."
              .formatted(shown(number)));
    } else if (packages.put(number, units) != null) {
      problems.add("In packages \"%s\" is there twice.".formatted(number));
    }
  }

  private static String shown(String text) {
    String plain = text.replaceAll("\\p{Cc}", "?");
    return plain.length() <= 40 ? plain : plain.substring(0, 40) + "...";
  }
}
