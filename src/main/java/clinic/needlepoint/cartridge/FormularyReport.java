package clinic.needlepoint.cartridge;

/**
 * What an import did, in devices.
 *
 * @param added new on the list
 * @param changed one version further
 * @param retired not so before
 * @param unchanged as they were
 */
public record FormularyReport(int added, int changed, int retired, int unchanged) {
  @Override
  public String toString() {
    return "%d added, %d changed, %d retired, %d unchanged"
        .formatted(added, changed, retired, unchanged);
  }
}
