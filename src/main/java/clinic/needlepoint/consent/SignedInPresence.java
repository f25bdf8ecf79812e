package clinic.needlepoint.consent;

import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.Permission;
import clinic.needlepoint.staff.Pin;
import clinic.needlepoint.staff.SignIn;
import clinic.needlepoint.staff.SignInResult;
import clinic.needlepoint.staff.SignOutReason;
import clinic.needlepoint.staff.StaffMember;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

@Service
class SignedInPresence implements StaffPresence {
  private final SignIn signIn;
  private final Sites sites;
  private final Clock clock;

  SignedInPresence(SignIn signIn, Sites sites, Clock clock) {
    this.signIn = signIn;
    this.sites = sites;
    this.clock = clock;
  }

  @Override
  public StaffMember confirm(String code, String pin, Permission as) {
    if (!code.matches("[0-9]{4}") || !pin.matches("[0-9]{6}")) {
      throw new ConsentRefused("consent.staff.digits");
    }
    if (!(signIn.signIn(code, new Pin(pin)) instanceof SignInResult.Welcome(StaffMember member))) {
      throw new ConsentRefused("consent.staff.refused");
    }
    signIn.signedOut(member, SignOutReason.LOCK);
    if (!member.may(as, LocalDate.ofInstant(clock.instant(), sites.require().zone()))) {
      throw new ConsentRefused("consent.staff.may-not");
    }
    return member;
  }
}
