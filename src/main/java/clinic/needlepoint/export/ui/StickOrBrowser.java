package clinic.needlepoint.export.ui;

import clinic.needlepoint.export.ExportJobs;
import clinic.needlepoint.export.Sticks;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.ui.PaperExit;
import clinic.needlepoint.ui.PaperExits;
import org.springframework.stereotype.Component;

/** Lets the papers of other screens leave as exports do. */
@Component
class StickOrBrowser implements PaperExits {
  private final ExportJobs jobs;
  private final Sticks sticks;
  private final LiveSticks live;
  private final SignedInStaff signedIn;

  StickOrBrowser(ExportJobs jobs, Sticks sticks, LiveSticks live, SignedInStaff signedIn) {
    this.jobs = jobs;
    this.sticks = sticks;
    this.live = live;
    this.signedIn = signedIn;
  }

  @Override
  public PaperExit open() {
    return new WayOut(jobs, sticks, live, signedIn, () -> {});
  }
}
