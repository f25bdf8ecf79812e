package clinic.needlepoint.export;

import java.util.Arrays;
import java.util.Optional;

/** In which form a receipt leaves the kiosk. */
public enum ReceiptForm {
  /** The paper and a proof for each record. */
  ZIP(".zip", "application/zip"),
  /** The paper alone. */
  PDF(".pdf", "application/pdf"),
  /** The proof of one record, for a program. */
  PROOF(Receipt.ENDING, "text/plain; charset=utf-8");

  private final String ending;
  private final String mediaType;

  ReceiptForm(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** Of a file's name, with its dot. */
  public String ending() {
    return ending;
  }

  public String mediaType() {
    return mediaType;
  }

  /** By the ending of a file's name. */
  public static Optional<ReceiptForm> ofFile(String name) {
    return Arrays.stream(values()).filter(form -> name.endsWith(form.ending)).findFirst();
  }
}
