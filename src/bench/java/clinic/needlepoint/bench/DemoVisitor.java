package clinic.needlepoint.bench;

import java.util.List;

/**
 * A patient of the demo who may check in when it has just been made.
 *
 * @param birth the digits to tap, month, day, year
 * @param letters the first letters of both names
 */
record DemoVisitor(String birth, String letters) {
  /** The first one's walk warms up. */
  static final List<DemoVisitor> ALL =
      List.of(
          new DemoVisitor("03271990", "MK"),
          new DemoVisitor("12051988", "KF"),
          new DemoVisitor("07231994", "PS"),
          new DemoVisitor("06141978", "AH"));
}
