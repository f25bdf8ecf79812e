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

  @Override
  public List<RecordType> recordTypes() {
    return List.of(SIGNED, DECLINED, SIGNATURE);
  }
}
