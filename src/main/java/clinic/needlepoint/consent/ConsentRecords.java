package clinic.needlepoint.consent;

import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What this module writes into the log; a name only ever into the identity record. */
@Component
class ConsentRecords implements RecordTypes {
  static final RecordType SIGNED = RecordType.of("consent.signed", Audience.SESSION, "visit");
  static final RecordType DECLINED = RecordType.of("consent.declined", Audience.SESSION, "visit");
  static final RecordType SIGNATURE =
      RecordType.of("consent.signature", Audience.IDENTITY, "visit");

  /** One free choice: granted or refused. */
  static final RecordType PERMISSION =
      RecordType.of("consent.permission", Audience.SESSION, "permission", "visit");

  /** Taken back; the key {@code permission} is "treatment" or that of a free choice. */
  static final RecordType WITHDRAWN =
      RecordType.of("consent.withdrawn", Audience.SESSION, "permission", "visit");

  static final RecordType COPY_MADE = RecordType.of("consent.copy-made", Audience.SESSION, "visit");

  /** A copy was sent whole, by the way that the record names; whether it was kept is not known. */
  static final RecordType COPY_TAKEN =
      RecordType.of("consent.copy-taken", Audience.SESSION, "visit");

  static final RecordType PAPER_ASKED =
      RecordType.of("consent.paper-asked", Audience.SESSION, "visit");
  static final RecordType FORM_APPROVED =
      RecordType.of("consent.form-approved", Audience.KIOSK, "form");

  @Override
  public List<RecordType> recordTypes() {
    return List.of(
        SIGNED,
        DECLINED,
        SIGNATURE,
        PERMISSION,
        WITHDRAWN,
        COPY_MADE,
        COPY_TAKEN,
        PAPER_ASKED,
        FORM_APPROVED);
  }
}
