package clinic.needlepoint.cartridge;

/** What became of a change to the clinic's list of devices. */
public sealed interface FormularyResult {
  /** It was not on the list. */
  record Added(ListedDevice now) implements FormularyResult {}

  /** It is one version further. */
  record Changed(ListedDevice now) implements FormularyResult {}

  /** The list says so already; nothing was written. */
  record Unchanged(ListedDevice now) implements FormularyResult {}

  /**
   * The number means something else already; nothing was written.
   *
   * @param number the box's or the device's
   * @param device the device that has it
   */
  record NumberTaken(String number, String device) implements FormularyResult {}
}
