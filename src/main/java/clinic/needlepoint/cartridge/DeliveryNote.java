package clinic.needlepoint.cartridge;

import clinic.needlepoint.audit.TypedText;

/**
 * What a person says of the boxes that they take in together.
 *
 * @param supplier who delivered them
 * @param invoice the number of the invoice or the delivery note
 */
public record DeliveryNote(String supplier, String invoice, BoxCondition condition) {
  public DeliveryNote {
    supplier = TypedText.line(supplier);
    invoice = TypedText.line(invoice);
    if (supplier.isEmpty() || supplier.length() > 60) {
      throw new IllegalArgumentException("Say who delivered it, in 1 to 60 characters.");
    }
    if (invoice.isEmpty() || invoice.length() > 40) {
      throw new IllegalArgumentException("Give the invoice number, in 1 to 40 characters.");
    }
  }
}
