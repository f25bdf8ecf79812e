package clinic.needlepoint.cartridge;

import clinic.needlepoint.audit.AuditEntry;

/**
 * What was known of boxes when they came in.
 *
 * @param box as its label said and a person added
 * @param quarantined taken in although it is recalled
 */
public record ReceiptOrigin(Box box, DeliveryNote note, boolean quarantined) {

  /** Says it in the record of the receipt. */
  AuditEntry in(AuditEntry entry) {
    AuditEntry said =
        entry
            .with("boxes", box.boxes())
            .with("countFrom", box.count().word())
            .with("typed", box.typed())
            .with("raw", Base64Text.of(box.raw()))
            .with("invoice", note.invoice())
            .with("condition", note.condition().word())
            .with("quarantined", quarantined);
    if (box.serial().isPresent()) {
      said = said.with("boxSerial", box.serial().get());
    }
    return box.packageNumber().isPresent() ? said.with("package", box.packageNumber().get()) : said;
  }
}
