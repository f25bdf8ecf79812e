package clinic.needlepoint.visit;

/**
 * What an import did, in appointments.
 *
 * @param added booked and new
 * @param changed moved, given to somebody else, booked again, or with a corrected patient
 * @param cancelled not so before
 * @param unchanged as they were
 */
public record ImportReport(int added, int changed, int cancelled, int unchanged) {
  @Override
  public String toString() {
    return "%d added, %d changed, %d cancelled, %d unchanged"
        .formatted(added, changed, cancelled, unchanged);
  }
}
