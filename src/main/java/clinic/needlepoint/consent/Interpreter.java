package clinic.needlepoint.consent;

/**
 * Who puts the form into words that the patient understands.
 *
 * @param name the name, or the number by which an interpreting service knows them
 * @param language into which they interpret, as typed
 */
public record Interpreter(String name, PrintedName language) {
  /**
   * Takes what was typed.
   *
   * @throws SignatureRefused when it can be neither a name nor a number
   */
  public Interpreter {
    name = who(name);
  }

  /**
   * A name or number as it is kept.
   *
   * @throws SignatureRefused when it can be neither
   */
  public static String who(String typed) {
    String name = PrintedName.plain(typed);
    PrintedName.require(name, Character::isLetterOrDigit);
    if (!name.matches("[\\p{L}\\p{M}\\p{Nd} .,'\u2019\u00b7/#-]+")) {
      throw new SignatureRefused("consent.sign.name-letters");
    }
    return name;
  }

  @Override
  public String toString() {
    return "Interpreter";
  }
}
