package clinic.needlepoint.visit;

/**
 * Why a file of appointments is refused.
 *
 * @param place in the file
 * @param sentence for the person who made the file; it quotes no name and no date of birth
 */
public record ImportProblem(ImportPlace place, String sentence) {
  @Override
  public String toString() {
    return place + ": " + sentence;
  }
}
