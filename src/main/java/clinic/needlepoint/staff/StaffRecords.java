package clinic.needlepoint.staff;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.Audience;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.RecordType;
import clinic.needlepoint.audit.RecordTypes;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the log says about staff. Names and codes stand only in {@code staff.named}. */
@Component
class StaffRecords implements RecordTypes {
  private static final String MEMBER = "member";
  private static final RecordType ADDED = kiosk("staff.added");
  private static final RecordType NAMED = RecordType.of("staff.named", Audience.IDENTITY, MEMBER);
  private static final RecordType ENDED = kiosk("staff.access-ended");
  private static final RecordType UNTIL = kiosk("staff.access-until");
  private static final RecordType SIGNED_IN = kiosk("staff.signed-in");
  private static final RecordType FAILED = kiosk("staff.sign-in-failed");
  private static final RecordType LOCKED_OUT = kiosk("staff.locked-out");
  private static final RecordType CLEARED = kiosk("staff.lock-out-cleared");
  private static final RecordType SIGNED_OUT = kiosk("staff.signed-out");

  @Override
  public List<RecordType> recordTypes() {
    return List.of(ADDED, NAMED, ENDED, UNTIL, SIGNED_IN, FAILED, LOCKED_OUT, CLEARED, SIGNED_OUT);
  }

  static AuditEntry added(StaffMember member, Actor by) {
    AuditEntry role = about(ADDED, member, by).with("role", word(member.role()));
    AuditEntry entry =
        member.lastDay().map(day -> role.with("lastDay", day.toString())).orElse(role);
    return member
        .licence()
        .map(licence ->
            entry
                .with("licence", licence.kind())
                .with("licenceExpires", licence.expires().toString())
                .with("depthCapMicrometres", licence.depthCapMicrometres()))
        .orElse(entry);
  }

  static AuditEntry named(StaffMember member, Actor by) {
    AuditEntry entry =
        about(NAMED, member, by).with("name", member.name()).with("code", member.code());
    return member.licence().map(l -> entry.with("licenceNumber", l.number())).orElse(entry);
  }

  static AuditEntry accessEnded(StaffMember member, Actor by) {
    return about(ENDED, member, by);
  }

  static AuditEntry accessUntil(StaffMember member, LocalDate lastDay, Actor by) {
    return about(UNTIL, member, by).with("lastDay", lastDay.toString());
  }

  static AuditEntry signedIn(StaffMember member) {
    return about(SIGNED_IN, member, member.actor()).with("role", word(member.role()));
  }

  /** A code that is nobody's is not written down: it may be a PIN typed in the wrong place. */
  static AuditEntry failed(Optional<StaffMember> member, int tries) {
    return aboutSomebody(FAILED, member).with("tries", tries);
  }

  static AuditEntry lockedOut(Optional<StaffMember> member, int tries) {
    return aboutSomebody(LOCKED_OUT, member).with("tries", tries);
  }

  static AuditEntry lockOutCleared(StaffMember member, Actor by) {
    return about(CLEARED, member, by);
  }

  static AuditEntry signedOut(StaffMember member, SignOutReason reason) {
    return about(SIGNED_OUT, member, member.actor()).with("reason", reason.word());
  }

  private static RecordType kiosk(String name) {
    return RecordType.of(name, Audience.KIOSK, MEMBER);
  }

  private static AuditEntry about(RecordType type, StaffMember member, Actor by) {
    return AuditEntry.of(type, by).key(MEMBER, member.pseudonym());
  }

  /** Nobody has shown yet that it was them, so the software says it. */
  private static AuditEntry aboutSomebody(RecordType type, Optional<StaffMember> member) {
    return AuditEntry.of(type, Actor.SYSTEM)
        .key(MEMBER, member.map(StaffMember::pseudonym).orElse("none"));
  }

  private static String word(StaffRole role) {
    return role.name().toLowerCase(java.util.Locale.ROOT);
  }
}
