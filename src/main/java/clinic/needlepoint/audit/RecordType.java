package clinic.needlepoint.audit;

import java.util.List;

/**
 * A kind of record.
 *
 * @param name "subject.happened", small letters, such as "cartridge.scanned"; coarse where the
 *     outcome is health data
 * @param version of the body's shape, from 1
 * @param audience who may open the body
 * @param keys the header's mandatory key fields, never personal, each repeated in the body
 */
public record RecordType(String name, int version, Audience audience, List<String> keys) {
  public RecordType {
    if (!name.matches("[a-z]+(\\.[a-z-]+)+") || version < 1) {
      throw new IllegalArgumentException("A record type is named like cartridge.used: " + name);
    }
    keys = List.copyOf(keys);
  }

  public static RecordType of(String name, Audience audience, String... keys) {
    return new RecordType(name, 1, audience, List.of(keys));
  }
}
