package clinic.needlepoint.visit;

import java.util.Optional;

/** The patient's side of how the clinic reaches them. */
public interface Contacts {
  /**
   * What is known, masked; empty where nothing is, and to a screen that was not opened with a code.
   *
   * @throws ClaimLost when the visit goes on at another screen
   */
  Optional<Contact> of(Claim claim);

  /** The patient says that all of it is right; what they corrected of it before waits no more. */
  void stillRight(Claim claim);

  /**
   * The patient says what is right now, in the place of what they said before. It changes nothing
   * until staff take it over.
   *
   * @throws IllegalArgumentException when it can be none of that kind, or the screen was not opened
   *     with a code
   */
  void correct(Claim claim, ContactKind kind, String said);
}
