package clinic.needlepoint.ui;

import java.io.IOException;
import java.io.OutputStream;

/**
 * A file that somebody takes from a screen of staff, to print it or to hand it over.
 *
 * @param fileName with its ending; it says nothing of a person
 * @param mediaType such as "application/pdf"
 * @param content makes it when it is taken, and writes down that it is
 * @param taken is told once all of it has left
 */
public record Paper(String fileName, String mediaType, Content content, Taken taken) {
  /** Of which nobody needs to know whether it left. */
  public Paper(String fileName, String mediaType, Content content) {
    this(fileName, mediaType, content, _ -> {});
  }

  /** Writes all of it, or throws. */
  @FunctionalInterface
  public interface Content {
    void write(OutputStream out) throws IOException;
  }

  /**
   * A file that left whole.
   *
   * @param name under which it left
   * @param sha256 of it, in hex
   * @param way by which it left
   */
  public record Whole(String name, long bytes, String sha256, Way way) {}

  /** By which a file left. */
  public enum Way {
    /** It lies on the stick and was read back. */
    STICK,
    /** A browser took its last byte; whether it kept it is not known. */
    BROWSER,
    /** The printer says that all of it is out. */
    PRINTER
  }

  /**
   * Writes down that it left, on another thread than the screen's. What it throws is shown as a
   * file that left without a record.
   */
  @FunctionalInterface
  public interface Taken {
    void by(Whole file);
  }
}
