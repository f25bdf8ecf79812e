package clinic.needlepoint.treatment;

import clinic.needlepoint.cartridge.BodyArea;
import clinic.needlepoint.cartridge.DiscardReason;
import clinic.needlepoint.cartridge.JudgedScan;
import clinic.needlepoint.cartridge.ScanId;
import clinic.needlepoint.education.OffLabel;
import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.PatientId;
import clinic.needlepoint.visit.SessionNumber;
import clinic.needlepoint.visit.VisitId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Treatment sessions. Each call checks the right of the person and the order of the gate, and what
 * it returns is durable.
 *
 * <p>Throws {@link SessionRefused} where the order does not allow it and {@link
 * clinic.needlepoint.staff.NotAllowed} where the role or licence does not.
 */
public interface TreatmentSessions {
  /**
   * Opens the visit's session, or finds the one that is running: two screens get the same number.
   */
  SessionNumber open(VisitId visit, StaffMember by);

  Optional<TreatmentSession> find(SessionNumber number);

  /** The visit's session that is not stopped, closed or not. */
  Optional<TreatmentSession> ofVisit(VisitId visit);

  /** All of somebody's, the oldest first. */
  List<TreatmentSession> ofPatient(PatientId patient);

  /** Those that were closed at that moment or later, in the order of opening. */
  List<TreatmentSession> closedSince(Instant from);

  /** The treated parts of the body; empty until somebody said. */
  List<BodyArea> areas(SessionNumber number);

  SessionState state(SessionNumber number);

  /**
   * Says which parts of the body are treated, before the first scan. May be said again.
   *
   * @param areas at least one
   */
  void treats(SessionNumber number, Set<BodyArea> areas, StaffMember by);

  /**
   * Somebody talked with the patient about a notice that this session raised. A second time, or
   * without such a notice, it does nothing.
   *
   * @param language in which the notice was on the screen
   */
  void talked(SessionNumber number, OffLabel notice, Locale language, StaffMember by);

  /** Judges a cartridge's label for this session: the treated parts and the patient's age. */
  JudgedScan scan(SessionNumber number, ScanReading scan, StaffMember by);

  /**
   * Takes a cartridge with a caution after all; what changed meanwhile is judged once more.
   *
   * @param reason typed, at least two words
   */
  JudgedScan allow(SessionNumber number, ScanId scan, String reason, StaffMember by);

  /** The pack is dry, sealed and not damaged, and gets opened. */
  void confirmIntact(SessionNumber number, ScanId cartridge, StaffMember by);

  /** The pack is not good, or the cartridge was refused as expired: thrown away unused. */
  void discard(SessionNumber number, ScanId cartridge, DiscardReason reason, StaffMember by);

  /**
   * One cartridge was not enough.
   *
   * @param reason typed, 3 to 200 characters
   */
  void anotherCartridge(SessionNumber number, String reason, StaffMember by);

  /**
   * A pen with a new sleeve on it, once the order has come to it and every notice that the session
   * raised was talked about. A second one takes the place of the first, which is dirty from then
   * on.
   *
   * @param pen its serial
   * @param reason why it is ready; needed only where nobody can tell
   */
  void takePen(
      SessionNumber number, String pen, boolean sleeve, Optional<String> reason, StaffMember by);

  /** Whether the bin's beam broke since this cartridge was taken, and no other accounts for it. */
  boolean dropSeen(SessionNumber number, ScanId cartridge);

  /**
   * A used cartridge is in the sharps bin.
   *
   * @param reason why no sensor saw it; needed only then
   */
  void dispose(SessionNumber number, ScanId cartridge, Optional<String> reason, StaffMember by);

  /** Ends a session of which every cartridge is in the bin. Idempotent. */
  void close(SessionNumber number, StaffMember by);

  /** Ends a treatment early. Its cartridges count as used and still go into the bin. */
  void stop(SessionNumber number, String reason, StaffMember by);
}
