package clinic.needlepoint.ui;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file that somebody takes from a screen of staff, to print it or to hand it over.
 *
 * @param fileName with its ending; it says nothing of a person
 * @param mediaType such as "application/pdf"
 * @param content makes it when it is taken, and writes down that it is
 */
public record Paper(String fileName, String mediaType, Content content) {
  /** Writes all of it, or throws. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }
}
