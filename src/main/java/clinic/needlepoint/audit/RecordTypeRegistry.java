package clinic.needlepoint.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All record types of this version of the software, by name. */
@Component
class RecordTypeRegistry {
  private final Map<String, RecordType> types = new HashMap<>();

  RecordTypeRegistry(List<RecordTypes> modules) {
    for (RecordTypes module : modules) {
      for (RecordType type : module.recordTypes()) {
        if (types.putIfAbsent(type.name(), type) != null) {
          throw new IllegalStateException("Two modules register the record type " + type.name());
        }
      }
    }
  }

  Optional<RecordType> find(String name) {
    return Optional.ofNullable(types.get(name));
  }

  void requireRegistered(RecordType type) {
    if (!type.equals(types.get(type.name()))) {
      throw new IllegalStateException("No module registers the record type " + type.name());
    }
  }
}
