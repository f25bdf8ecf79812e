package clinic.needlepoint.export;

import java.util.List;

/** One of the programs that judge a bundle. They share no code, and must say the same word. */
interface Verifier extends AutoCloseable {
  /** One judgement for each, in order. */
  List<Judgement> judge(List<Exhibit> exhibits);

  /** Its table of record types and mandatory keys, as JSON. */
  String types();

  @Override
  void close();
}
