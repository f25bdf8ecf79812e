package clinic.needlepoint.cartridge;

import clinic.needlepoint.store.Reader;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The rows behind {@link CartridgeStock}. */
@Repository
class JdbcCartridgeStock {
  private static final String REGISTER =
      """
      INSERT INTO device (device_identifier, maker, model, needles, needle_length_um,
                          sterilisation, authorisation, registered_at, registered_by)
      VALUES (:device, :maker, :model, :needles, :length, :sterilisation, :authorisation, :at, :by)
      """;
  private static final String KNOWN = "SELECT count(*) FROM device WHERE device_identifier = ?";
  private static final String LOT =
      """
      INSERT INTO lot (device, lot, expires) VALUES (:device, :lot, :expires)
      ON CONFLICT (device, lot) DO UPDATE SET expires = min(expires, excluded.expires)
      """;
  private static final String RECEIVE =
      """
      INSERT INTO receipt (device, lot, expires, quantity, supplier, received_at, received_by)
      VALUES (:device, :lot, :expires, :quantity, :supplier, :at, :by)
      """;
  private static final String LEFT =
      """
      SELECT max(0, (SELECT coalesce(sum(quantity), 0) FROM receipt
                     WHERE device = :device AND lot = :lot)
                  - (SELECT count(*) FROM cartridge_scan
                     WHERE device = :device AND lot = :lot AND state <> 'REFUSED'))
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

  void register(Device device, Instant at, String by) {
    writer
        .sql(REGISTER)
        .param("device", device.identifier())
        .param("maker", device.maker())
        .param("model", device.model())
        .param("needles", device.needles())
        .param("length", device.needleLengthMicrometres())
        .param("sterilisation", device.sterilisation().name())
        .param("authorisation", device.authorisation())
        .param("at", at.toString())
        .param("by", by)
        .update();
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
        .update();
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
