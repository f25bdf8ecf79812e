package clinic.needlepoint.export.ui;

import clinic.needlepoint.export.ExportJobs;
import clinic.needlepoint.export.Sticks;
import clinic.needlepoint.printing.Printer;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.ui.PaperExit;
import clinic.needlepoint.ui.PaperExits;
import org.springframework.stereotype.Component;

/** Lets the papers of other screens leave as exports do. */
@Component
class StickOrBrowser implements PaperExits {
  private final ExportJobs jobs;
  private final Sticks sticks;
  private final Printer printer;
  private final LiveSticks live;
  private final SignedInStaff signedIn;

  StickOrBrowser(
      ExportJobs jobs, Sticks sticks, Printer printer, LiveSticks live, SignedInStaff signedIn) {
    this.jobs = jobs;
    this.sticks = sticks;
    this.printer = printer;
    this.live = live;
    this.signedIn = signedIn;
  }

  @Override
  public PaperExit open() {
    return new WayOut(jobs, sticks, printer, live, signedIn, () -> {});
  }
}
