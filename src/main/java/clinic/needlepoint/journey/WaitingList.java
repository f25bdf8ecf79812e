package clinic.needlepoint.journey;

import clinic.needlepoint.visit.VisitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The numbers that are given out. */
interface WaitingList {
  void forgetBut(LocalDate today);

  Set<Integer> taken(LocalDate today);

  void add(LocalDate today, WaitingNumber number, VisitId visit);

  Optional<WaitingNumber> of(VisitId visit);

  void called(VisitId visit, Instant at);

  /** The newest first. */
  List<WaitingNumber> calledSince(LocalDate today, Instant from);
}
