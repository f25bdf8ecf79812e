package clinic.needlepoint.visit;

/** The number of a treatment session: "S-" and six digits, counted up; says nothing of anybody. */
public record SessionNumber(String value) {
  public SessionNumber {
    if (!value.matches("S-[0-9]{6,}")) {
      throw new IllegalArgumentException("A session number looks like S-000123");
    }
  }

  public static SessionNumber of(long count) {
    return new SessionNumber("S-%06d".formatted(count));
  }

  @Override
  public String toString() {
    return value;
  }
}
