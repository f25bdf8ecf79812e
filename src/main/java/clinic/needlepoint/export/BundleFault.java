package clinic.needlepoint.export;

/** The first thing in a bundle that does not hold, with words for a person. */
final class BundleFault extends RuntimeException {
  private final VerdictCode code;

  BundleFault(VerdictCode code, String what) {
    super(what);
    this.code = code;
  }

  VerdictCode code() {
    return code;
  }

  String what() {
    return String.valueOf(getMessage());
  }

  static void require(boolean holds, VerdictCode code, String otherwise) {
    if (!holds) {
      throw new BundleFault(code, otherwise);
    }
  }
}
