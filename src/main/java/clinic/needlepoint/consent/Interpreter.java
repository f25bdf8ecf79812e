package clinic.needlepoint.consent;

import java.util.Locale;

/**
 * Who puts the form into words that the patient understands.
 *
 * @param name the name, or the number by which an interpreting service knows them
 * @param language into which they interpret, as typed
 * @param mode how they take part
 */
public record Interpreter(String name, PrintedName language, Mode mode) {
  /** How an interpreter takes part. */
  public enum Mode {
    IN_ROOM,
    PHONE,
    VIDEO;

    /** As the log and the keys of messages have it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

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
