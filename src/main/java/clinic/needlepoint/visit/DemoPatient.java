package clinic.needlepoint.visit;

import java.time.LocalDate;
import java.util.List;

/**
 * The patients of the demo. Nobody is called so: every family name is a bird. Their dates of birth
 * stay as they are, because the README tells people what to type.
 */
record DemoPatient(String given, String family, LocalDate birth, TreatmentType treatment) {
  /** The first is the one who is due at the very moment when the demo begins. */
  static final List<DemoPatient> ALL =
      List.of(
          standard("Maya", "Kestrel", 1990, 3, 27),
          standard("Diego", "Avocet", 1985, 11, 2),
          new DemoPatient("Amina", "Heron", LocalDate.of(1978, 6, 14), TreatmentType.PRP),
          standard("José", "Ñandú", 1992, 1, 30),
          standard("Grace", "Wren", 1969, 9, 8),
          standard("Öykü", "Lark", 1996, 4, 19),
          new DemoPatient("Kwame", "Finch", LocalDate.of(1988, 12, 5), TreatmentType.FRACTIONAL),
          standard("Priya", "Swift", 1994, 7, 23),
          standard("Noah", "Plover", 2001, 2, 11),
          standard("Li", "Crane", 1983, 10, 16),
          new DemoPatient("Leila", "Dove", LocalDate.of(1975, 5, 3), TreatmentType.RADIOFREQUENCY),
          standard("Tomasz", "Starling", 1999, 8, 28),
          standard("Sofía", "Ibis", 1987, 3, 9),
          standard("Anna", "Robin", 1962, 12, 21));

  private static DemoPatient standard(String given, String family, int year, int month, int day) {
    return new DemoPatient(given, family, LocalDate.of(year, month, day), TreatmentType.STANDARD);
  }

  /** The number in the demo clinic's own system. */
  String reference() {
    return "DEMO-P%02d".formatted(ALL.indexOf(this) + 1);
  }
}
