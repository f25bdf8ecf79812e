package clinic.needlepoint.visit;

/**
 * Why a file of appointments is refused.
 *
 * @param line of the file, from 1; the header is line 1
 * @param sentence for the person who made the file; it quotes no name and no date of birth
 */
public record ImportProblem(long line, String sentence) {
  @Override
  public String toString() {
    return "Line " + line + ": " + sentence;
  }
}
