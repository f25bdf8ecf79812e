package clinic.needlepoint.audit;

import java.util.List;

/** What a module writes into the log; one bean a module. A type nobody registered is refused. */
@FunctionalInterface
public interface RecordTypes {
  List<RecordType> recordTypes();
}
