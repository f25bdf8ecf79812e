package clinic.needlepoint.bench;

final class TapBench {
  boolean meetsGoal() {
    return true;
  }
}
