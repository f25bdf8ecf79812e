package clinic.needlepoint.cartridge;

import clinic.needlepoint.scanner.ScanReading;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.visit.SessionNumber;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Each cartridge's way from scan to sharps bin. What is returned is durable. Every call needs the
 * right to do it and throws {@link clinic.needlepoint.staff.NotAllowed} without it.
 */
public interface Cartridges {
  /**
   * Judges a scan and writes the verdict, whatever it is. The same bytes again within 2 s, or while
   * the pack's question is open, are one gesture and give the same verdict once.
   *
   * @param use what the cartridge is to be used for
   * @throws PackQuestionOpen when another cartridge of the session waits for its answer
   */
  JudgedScan judge(ScanReading scan, SessionNumber session, IntendedUse use, StaffMember by);

  /**
   * Takes an amber cartridge after all, once a person who may has said why. It is judged once more:
   * what was recalled, taken or over meanwhile gets that verdict and a scan of its own.
   *
   * @throws PackQuestionOpen when another cartridge of the session waits for its answer
   */
  JudgedScan allow(ScanId scan, IntendedUse use, CautionReason reason, StaffMember by);

  /**
   * The pack is dry, sealed and not damaged: from now on the cartridge counts as used.
   *
   * @throws LotRecalled when its lot was recalled since it was accepted
   */
  void confirmIntact(ScanId cartridge, StaffMember by);

  /**
   * Thrown away unused: a pack that is not intact, or one that was refused as expired or recalled.
   */
  void discard(ScanId cartridge, DiscardReason reason, StaffMember by);

  /** Writes where a used cartridge went. Idempotent: the first witness stands. */
  void dispose(ScanId cartridge, String bin, DisposalWitness witness, StaffMember by);

  /**
   * A session ends early: a cartridge whose question nobody answered counts as used, because nobody
   * knows better.
   */
  void countAsUsed(SessionNumber session, StaffMember by);

  /** The accepted cartridges of a session, in the order of scanning. */
  List<CartridgeUse> of(SessionNumber session);

  /** Deletes what somebody typed of a session's cautioned cartridges, once a person is erased. */
  void forgetReasons(SessionNumber session);

  /** The accepted cartridge that waits for an answer about its pack, with its verdict. */
  Optional<JudgedScan> held(SessionNumber session);

  /** The used cartridges of a session whose lot is recalled now. */
  List<CartridgeUse> recalled(SessionNumber session);

  /** The disposals from then on that a beam witnessed. */
  List<Instant> seenByBeamSince(Instant from);
}
