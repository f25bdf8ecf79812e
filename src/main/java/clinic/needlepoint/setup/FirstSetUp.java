package clinic.needlepoint.setup;

import clinic.needlepoint.audit.Actor;
import clinic.needlepoint.audit.AuditEntry;
import clinic.needlepoint.audit.AuditLog;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.staff.NewStaffMember;
import clinic.needlepoint.staff.StaffMembers;
import clinic.needlepoint.staff.StaffRole;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the site, the log's key and the first administrator in one transaction. The key is on the
 * disk before the commit, so a site never lacks it; a key that no commit followed is set aside.
 */
@Service
public class FirstSetUp {
  private final Sites sites;
  private final SiteKind kind;
  private final KeyFiles keys;
  private final StaffMembers members;
  private final AuditLog log;

  FirstSetUp(Sites sites, SiteKind kind, KeyFiles keys, StaffMembers members, AuditLog log) {
    this.sites = sites;
    this.kind = kind;
    this.keys = keys;
    this.members = members;
    this.log = log;
  }

  public boolean done() {
    return sites.find().isPresent();
  }

  /**
   * Sets a clinic's kiosk up.
   *
   * @throws IllegalStateException when the kiosk is set up already, or for another kind of site
   */
  @Transactional
  public void clinic(Site site, NewStaffMember administrator) {
    if (administrator.role() != StaffRole.ADMINISTRATOR) {
      throw new IllegalArgumentException("The first person is an administrator.");
    }
    establish(site);
    members.add(administrator, Actor.SYSTEM);
  }

  /** The demo, whose people come later. */
  @Transactional
  void demo(Site site) {
    establish(site);
  }

  private void establish(Site site) {
    if (site.kind() != kind) {
      throw new IllegalStateException("This kiosk is started as " + kind.word() + ".");
    }
    // Read inside the transaction, which holds the only writer: two set-ups can not pass here.
    if (done()) {
      throw new IllegalStateException("This kiosk is set up already.");
    }
    sites.establish(site);
    log.append(
        AuditEntry.of(SetUpRecords.SET_UP, Actor.SYSTEM)
            .with("kind", site.kind().word())
            .with("clinic", site.slug())
            .with("kiosk", site.kiosk())
            .with("zone", site.zone().getId())
            .with("vkey", keys.make(site.logName()).vkey()));
  }
}
