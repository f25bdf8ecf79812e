package clinic.needlepoint.screening;

import clinic.needlepoint.protocol.ProtocolKey;

/** The value of the protocol that a reply was held against, as it was then. */
public record Counted(ProtocolKey key, int value) {
  /** As the table and the log write it: "isotretinoin-lookback=6". */
  String word() {
    return key.word() + "=" + value;
  }

  static Counted parse(String word) {
    String[] parts = word.split("=", -1);
    return new Counted(ProtocolKey.find(parts[0]).orElseThrow(), Integer.parseInt(parts[1]));
  }
}
