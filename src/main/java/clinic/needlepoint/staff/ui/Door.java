package clinic.needlepoint.staff.ui;

import clinic.needlepoint.site.Timekeeper;
import clinic.needlepoint.staff.SignIn;
import clinic.needlepoint.staff.SignOutReason;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.staff.StaffMembers;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.spring.security.AuthenticationContext;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Lets somebody who signed in through to the staff side, and out again. */
@Component
class Door {
  private final HttpSessionSecurityContextRepository contexts =
      new HttpSessionSecurityContextRepository();
  private final StaffMembers members;
  private final SignIn signIn;
  private final Timekeeper timekeeper;
  private final AuthenticationContext authentication;

  Door(
      StaffMembers members,
      SignIn signIn,
      Timekeeper timekeeper,
      AuthenticationContext authentication) {
    this.members = members;
    this.signIn = signIn;
    this.timekeeper = timekeeper;
    this.authentication = authentication;
  }

  /** The session gets a new id, so that an id known from before is worth nothing. */
  void enter(StaffMember member) {
    VaadinServletRequest request = VaadinServletRequest.getCurrent();
    request.changeSessionId();
    SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(new StaffSession(member, timekeeper.now().mono()));
    SecurityContextHolder.setContext(context);
    contexts.saveContext(context, request, VaadinServletResponse.getCurrent());
  }

  void leave(SignOutReason reason) {
    session().ifPresent(session -> writeDown(session, reason));
    authentication.logout();
  }

  void touch() {
    session().ifPresent(session -> session.touch(timekeeper.now().mono()));
  }

  Optional<StaffMember> inside() {
    return session().flatMap(session -> members.find(session.pseudonym()).filter(session::is));
  }

  void writeDown(StaffSession session, SignOutReason reason) {
    if (session.end()) {
      members.find(session.pseudonym()).ifPresent(member -> signIn.signedOut(member, reason));
    }
  }

  static Optional<StaffSession> session() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof StaffSession session
        ? Optional.of(session)
        : Optional.empty();
  }
}
