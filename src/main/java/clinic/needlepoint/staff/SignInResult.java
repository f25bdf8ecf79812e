package clinic.needlepoint.staff;

import java.time.Instant;

/** How a try to sign in ended. */
public sealed interface SignInResult {
  record Welcome(StaffMember member) implements SignInResult {}

  /** Unknown code, wrong PIN or ended access: nobody is told which. */
  record Refused() implements SignInResult {}

  /** Too many tries with this code: none is looked at before this moment. */
  record Wait(Instant until) implements SignInResult {}

  /** Far too many tries with this code: an administrator has to let it in again. */
  record Stopped() implements SignInResult {}
}
