package clinic.needlepoint.ui;

import java.util.Optional;

/** What the shell needs to know about the person at the staff side, and to lock it. */
public interface SignedIn {
  Optional<Person> person();

  /** Ends the person's session here. The implementation leads to the sign-in screen. */
  void lock();

  /**
   * Somebody as colleagues know them.
   *
   * @param name as shown to colleagues, "A. Ruiz"
   * @param role as shown, already translated, "Practitioner"
   */
  record Person(String name, String role) {}
}
