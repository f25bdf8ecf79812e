package clinic.needlepoint;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** The labels on the boxes that came in, printed from the log's own record of what came in. */
record DemoLabels(Map<String, String> useBy) {
  static DemoLabels of(Path database) throws Exception {
    Map<String, String> useBy = new HashMap<>();
    for (JsonNode box : OutsideAuditor.check(database).bodiesOf("cartridge.received")) {
      String key = box.get("device").asString() + " " + box.get("lot").asString();
      useBy.put(key, box.get("expires").asString());
    }
    return new DemoLabels(useBy);
  }

  /** ISO date. */
  String useBy(String device, String lot) {
    String day = useBy.get(device + " " + lot);
    if (day == null) {
      throw new AssertionError("Lot " + lot + " of " + device + " never came in: " + useBy);
    }
    return day;
  }

  /** GS1 element string of a DataMatrix: product (01), use by (17), lot (10). */
  String of(String device, String lot) {
    String date = useBy(device, lot).replace("-", "").substring(2);
    return "]d201" + device + "17" + date + "10" + lot;
  }
}
