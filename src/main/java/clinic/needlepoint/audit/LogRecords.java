package clinic.needlepoint.audit;

import java.util.List;
import org.springframework.stereotype.Component;

/** What the log says of itself, and of its own records. */
@Component
public class LogRecords implements RecordTypes {
  static final RecordType EPOCH_OPENED =
      RecordType.of("log.epoch-opened", Audience.KIOSK, "epoch", "size", "root");
  static final RecordType KEY_CHANGED =
      RecordType.of("log.key-changed", Audience.KIOSK, "from", "to", "old", "new");
  static final RecordType ERASED = RecordType.of("body.erased", Audience.KIOSK, "of");
  static final RecordType STRUCK = RecordType.of("record.struck", Audience.KIOSK, "of");

  @Override
  public List<RecordType> recordTypes() {
    return List.of(EPOCH_OPENED, KEY_CHANGED, ERASED, STRUCK);
  }

  /**
   * A record is wrong, and stays to be seen.
   *
   * @param why for the auditor to read; nothing of a patient
   */
  public static AuditEntry struck(long of, String why, Actor by) {
    return AuditEntry.of(STRUCK, by).key("of", String.valueOf(of)).with("why", why);
  }

  /** The body of a record is deleted, in the same transaction; its line stays. */
  public static AuditEntry erased(long of, Actor by) {
    return AuditEntry.of(ERASED, by).key("of", String.valueOf(of));
  }

  /**
   * The database is an older one than the last head knows, or nobody can say that it is not.
   *
   * @param last the last head that is known to have been signed
   */
  static AuditEntry epochOpened(int epoch, Checkpoint last, String why) {
    return AuditEntry.of(EPOCH_OPENED, Actor.SYSTEM)
        .key("epoch", String.valueOf(epoch))
        .key("size", String.valueOf(last.size()))
        .key("root", StrictBase64.encode(last.root()))
        .with("why", why);
  }
}
