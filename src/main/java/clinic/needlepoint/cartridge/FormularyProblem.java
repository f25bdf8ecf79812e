package clinic.needlepoint.cartridge;

/**
 * Why a file of devices is refused.
 *
 * @param line of the file, from 1; the header is line 1
 * @param sentence for the person who made the file
 */
public record FormularyProblem(long line, String sentence) {
  @Override
  public String toString() {
    return "Line " + line + ": " + sentence;
  }
}
