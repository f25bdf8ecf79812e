package clinic.needlepoint.cartridge;

import clinic.needlepoint.store.Reader;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rows behind {@link CartridgeStock}. */
@Repository
class JdbcCartridgeStock {
  private static final String KNOWN = "SELECT count(*) FROM device WHERE device_identifier = ?";
  private static final String LOT =
      """
      INSERT INTO lot (device, lot, expires) VALUES (:device, :lot, :expires)
      ON CONFLICT (device, lot) DO UPDATE SET expires = min(expires, excluded.expires)
      """;
  private static final String RECEIVE =
      """
      INSERT INTO receipt (device, lot, expires, quantity, supplier, received_at, received_by,
          package, boxes, count_from, invoice, condition, source, raw, serial, quarantined)
      VALUES (:device, :lot, :expires, :quantity, :supplier, :at, :by,
          :package, :boxes, :count, :invoice, :condition, :source, :raw, :serial, :quarantined)
      """;
  private static final String CAME_IN =
      """
      SELECT count(*) FROM receipt
      WHERE coalesce(package, device) = ? AND serial = ? AND serial IS NOT NULL
      """;
  private static final String LEFT =
      """
      SELECT max(0, (SELECT coalesce(sum(quantity), 0) FROM receipt
                     WHERE device = :device AND lot = :lot)
                  - (SELECT count(*) FROM cartridge_scan
                     WHERE device = :device AND lot = :lot AND state <> 'REFUSED')
                  + (SELECT coalesce(sum(units), 0) FROM stock_change
                     WHERE device = :device AND lot = :lot))
      """;

  private final JdbcClient writer;
  private final JdbcClient reader;

  JdbcCartridgeStock(JdbcClient writer, @Reader JdbcClient reader) {
    this.writer = writer;
    this.reader = reader;
  }

  /** What a transaction has written only its own connection sees; screens read beside it. */
  private JdbcClient reading() {
    return TransactionSynchronizationManager.isActualTransactionActive() ? writer : reader;
  }

  boolean knows(String device) {
    return reading().sql(KNOWN).param(device).query(Long.class).single() > 0;
  }

  void receive(LotReceipt receipt, Instant at, String by) {
    writer
        .sql(LOT)
        .param("device", receipt.device())
        .param("lot", receipt.lot())
        .param("expires", receipt.expires().toString())
        .update();
    writer
        .sql(RECEIVE)
        .param("device", receipt.device())
        .param("lot", receipt.lot())
        .param("expires", receipt.expires().toString())
        .param("quantity", receipt.quantity())
        .param("supplier", receipt.supplier())
        .param("at", at.toString())
        .param("by", by)
        .params(origin(receipt.origin()))
        .update();
  }

  private static Map<String, @Nullable Object> origin(Optional<ReceiptOrigin> origin) {
    Optional<Box> box = origin.map(ReceiptOrigin::box);
    Optional<DeliveryNote> note = origin.map(ReceiptOrigin::note);
    Map<String, @Nullable Object> columns = new HashMap<>();
    columns.put("package", box.flatMap(Box::packageNumber).orElse(null));
    columns.put("boxes", box.map(Box::boxes).orElse(null));
    columns.put("count", box.map(known -> known.count().name()).orElse(null));
    columns.put("invoice", note.map(DeliveryNote::invoice).orElse(null));
    columns.put("condition", note.map(said -> said.condition().name()).orElse(null));
    columns.put("source", box.map(known -> known.typed() ? "TYPED" : "SCANNED").orElse(null));
    columns.put("raw", box.map(known -> Base64Text.of(known.raw())).orElse(null));
    columns.put("serial", box.flatMap(Box::serial).orElse(null));
    columns.put("quarantined", origin.filter(ReceiptOrigin::quarantined).isPresent() ? 1 : 0);
    return columns;
  }

  /** Whether a box with this number and serial came in before. */
  boolean cameIn(String number, String serial) {
    return reading().sql(CAME_IN).params(number, serial).query(Long.class).single() > 0;
  }

  int unitsLeft(String device, String lot) {
    return reading()
        .sql(LEFT)
        .param("device", device)
        .param("lot", lot)
        .query(Integer.class)
        .single();
  }
}
