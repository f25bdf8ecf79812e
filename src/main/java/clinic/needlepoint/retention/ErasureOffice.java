package clinic.needlepoint.retention;

import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.StaffMember;
import clinic.needlepoint.store.WriteAhead;
import clinic.needlepoint.visit.PatientId;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Erases people, and sees to what must follow outside the transaction: the list beside the
 * database, and the write-ahead file, which still holds what was deleted. What can not be done now
 * is tried again until it is.
 */
@Service
public class ErasureOffice {
  private static final Logger LOG = LoggerFactory.getLogger(ErasureOffice.class);

  private final Erasures erasures;
  private final ErasureList list;
  private final WriteAhead writeAhead;
  private final Sites sites;
  private final Set<ErasedPatient> back = ConcurrentHashMap.newKeySet();
  private volatile boolean settled;

  ErasureOffice(Erasures erasures, ErasureList list, WriteAhead writeAhead, Sites sites) {
    this.erasures = erasures;
    this.list = list;
    this.writeAhead = writeAhead;
    this.sites = sites;
  }

  /**
   * Somebody by their reference in the clinic's own system, with what stands in the way of erasing
   * them.
   *
   * @throws clinic.needlepoint.staff.NotAllowed when the role may not
   */
  public Optional<PersonOnFile> find(String reference, StaffMember by) {
    return erasures.find(reference, by);
  }

  /**
   * Erases somebody. When it returns, they are gone from the database and stay so.
   *
   * @return how many records of the log now say nothing but that they were
   * @throws StillKept when something stands in the way; then nothing was erased
   * @throws clinic.needlepoint.staff.NotAllowed when the role may not
   */
  public int erase(PatientId patient, StaffMember by) {
    int gone = erasures.erase(patient, by);
    settled = false;
    settle();
    return gone;
  }

  /**
   * Brings database and list together, soon after a start and whenever something is left to do: a
   * database that was put back from a copy loses again who was erased after the copy was made.
   */
  @Scheduled(initialDelay = 0, fixedDelayString = "${needlepoint.erasures.pause:PT1M}")
  synchronized void settle() {
    if (settled || sites.find().isEmpty()) {
      return;
    }
    try {
      List<ErasedPatient> here = erasures.all();
      list.read().stream().filter(erased -> !here.contains(erased)).forEach(this::again);
      list.add(erasures.all());
      settled = back.isEmpty() && writeAhead.empty();
    } catch (UncheckedIOException e) {
      LOG.warn("The list of erasures is not in step with the database; it is tried again", e);
    }
  }

  private void again(ErasedPatient erased) {
    try {
      if (erasures.eraseAgain(erased) > 0) {
        LOG.warn("A person erased on {} was back and is erased again", erased.at());
      }
      back.remove(erased);
    } catch (StillKept e) {
      if (back.add(erased)) {
        LOG.warn("A person erased on {} is back: {}", erased.at(), e.getMessage());
      }
    }
  }

  /** How many people a copy of the database brought back who can not be erased again yet. */
  public int back() {
    return back.size();
  }
}
