package clinic.needlepoint.visit;

/**
 * Where in a file something stands.
 *
 * @param number from 1
 */
public record ImportPlace(Unit unit, long number) {
  /** What the file is counted in. */
  public enum Unit {
    /** Lines of a CSV file; the header is line 1. */
    LINE,
    /** Components of an iCalendar file, such as its events, in their order. */
    COMPONENT
  }

  static ImportPlace line(long number) {
    return new ImportPlace(Unit.LINE, number);
  }

  static ImportPlace component(long number) {
    return new ImportPlace(Unit.COMPONENT, number);
  }

  /** At the beginning of a sentence: "Line 3". */
  @Override
  public String toString() {
    return (unit == Unit.LINE ? "Line " : "Component ") + number;
  }

  /** Within a sentence: "on line 3". */
  String there() {
    return (unit == Unit.LINE ? "on line " : "in component ") + number;
  }
}
