package clinic.needlepoint.udi;

/**
 * What a person should look at although the scan was read; screens take {@code udi.warning.CODE}.
 */
public enum WarningCode {
  NO_AIM_PREFIX("The scanner sent no symbology prefix, so the kind of barcode is not proven."),
  TYPED_FORM("The code has brackets: it was typed or copied, not scanned."),
  LOST_SEPARATOR_SUSPECTED(
      "A separator may be lost: compare lot and serial number with the label."),
  NO_DEVICE_IDENTIFIER(
      "The code is sound but names no product: scan the one that holds the device identifier too.");

  private final String message;

  WarningCode(String message) {
    this.message = message;
  }

  /** One plain English sentence. */
  public String message() {
    return message;
  }
}
