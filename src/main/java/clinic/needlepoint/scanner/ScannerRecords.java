package clinic.needlepoint.scanner;

import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import java.util.List;
import org.springframework.stereotype.Component;

/** What this module writes into the log. */
@Component
class ScannerRecords implements RecordTypes {
  /** A code of the self-test arrived whole for the first time, or not whole any more. */
  static final RecordType TESTED = RecordType.of("scanner.tested", Audience.KIOSK);

  @Override
  public List<RecordType> recordTypes() {
    return List.of(TESTED);
  }
}
