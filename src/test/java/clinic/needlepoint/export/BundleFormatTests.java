package clinic.needlepoint.export;

import static org.assertj.core.api.Assertions.assertThat;

import clinic.needlepoint.KioskTest;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the verifier knows by itself is what the kiosk writes. */
@KioskTest
@Tag("F098")
class BundleFormatTests {
  @Autowired private List<RecordTypes> modules;

  @Test
  void theVerifierKnowsEveryRecordTypeWithItsMandatoryKeys() {
    Map<String, List<String>> registered = new TreeMap<>();
    for (RecordTypes module : modules) {
      for (RecordType type : module.recordTypes()) {
        registered.put(type.name(), type.keys());
      }
    }
    assertThat(KnownTypes.all()).isEqualTo(registered);
  }
}
