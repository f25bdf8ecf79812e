package clinic.needlepoint.visit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The numbers that are given out. */
interface WaitingList {
  void forgetBut(LocalDate today);

  /** Also those of cases that are settled. */
  Set<Integer> taken(LocalDate today);

  void add(LocalDate today, WaitingNumber number);

  /** Does nothing where the number is a visit's already, or the visit has one. */
  void handOn(LocalDate day, WaitingNumber number, VisitId visit);

  Optional<WaitingNumber> of(LocalDate today, VisitId visit);

  void called(LocalDate today, WaitingNumber number, Instant at);

  /** The newest first. */
  List<WaitingNumber> calledSince(LocalDate today, Instant from);
}
