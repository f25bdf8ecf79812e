package clinic.needlepoint.export.ui;

import clinic.needlepoint.export.ExportJob;
import clinic.needlepoint.export.ExportJobs;
import clinic.needlepoint.export.ExportOrder;
import clinic.needlepoint.export.JobState;
import clinic.needlepoint.export.Place;
import clinic.needlepoint.export.StickState;
import clinic.needlepoint.export.Sticks;
import clinic.needlepoint.printing.Printer;
import clinic.needlepoint.staff.SignedInStaff;
import clinic.needlepoint.ui.AtKiosk;
import clinic.needlepoint.ui.Banner;
import clinic.needlepoint.ui.Buttons;
import clinic.needlepoint.ui.Icon;
import clinic.needlepoint.ui.Paper;
import clinic.needlepoint.ui.PaperExit;
import clinic.needlepoint.ui.Shape;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.streams.DownloadHandler;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * How files leave from this page: by the stick for whoever stands at the kiosk, else by the
 * browser. It shows how an export is doing and what became of it, and ends it with the page.
 */
final class WayOut extends PaperExit {
  private final ExportJobs jobs;
  private final Sticks sticks;
  private final Printer printer;
  private final SignedInStaff signedIn;
  private final Runnable redraw;
  private final Place place = place(VaadinRequest.getCurrent());
  private final Div said = new Div();
  private final StickLine stick;
  private final AtomicBoolean told = new AtomicBoolean();
  private ProgressLine progress = new ProgressLine();
  private @Nullable ExportJob job;
  private @Nullable Banner wrong;

  /**
   * @param redraw is called when {@link #running} changes
   */
  WayOut(
      ExportJobs jobs,
      Sticks sticks,
      Printer printer,
      LiveSticks live,
      SignedInStaff signedIn,
      Runnable redraw) {
    this.jobs = jobs;
    this.sticks = sticks;
    this.printer = printer;
    this.signedIn = signedIn;
    this.redraw = redraw;
    this.stick = new StickLine(sticks.label());
    addClassName("way-out");
    add(said);
    if (place == Place.STICK) {
      add(stick);
      stick.show(sticks.look());
      live.keep(this, this::news);
    }
  }

  Place place() {
    return place;
  }

  /** Whether an export of this page runs. */
  boolean running() {
    return job != null && job.state() instanceof JobState.Running;
  }

  /** How far it is. */
  Component progress() {
    return progress;
  }

  NativeButton cancel() {
    return Buttons.stop(
        getTranslation("export.cancel"),
        () -> {
          if (job != null) {
            job.cancel();
          }
        });
  }

  @Override
  public void take(Paper paper) {
    begin(order(paper));
  }

  @Override
  public boolean prints() {
    return printer.isNamed();
  }

  @Override
  public void print(Paper paper) {
    begin(order(paper), Place.PRINTER);
  }

  private static ExportOrder order(Paper paper) {
    return new ExportOrder.OfPaper(
        paper.fileName(),
        paper.mediaType(),
        paper.content()::write,
        (by, name, bytes, sha256) ->
            paper.taken().by(new Paper.Whole(name, bytes, sha256, way(by))));
  }

  private static Paper.Way way(Place place) {
    return switch (place) {
      case STICK -> Paper.Way.STICK;
      case DOWNLOAD -> Paper.Way.BROWSER;
      case PRINTER -> Paper.Way.PRINTER;
    };
  }

  void begin(ExportOrder order) {
    begin(order, place);
  }

  private void begin(ExportOrder order, Place way) {
    said.removeAll();
    stick.setVisible(true);
    if (running()) {
      warn("busy");
      return;
    }
    leave();
    if (way == Place.STICK && !ready()) {
      return;
    }
    UI ui = UI.getCurrent();
    progress = new ProgressLine();
    jobs.start(order, way, signedIn.require(), getLocale(), running -> tell(ui, running))
        .ifPresentOrElse(this::began, () -> warn("busy"));
  }

  private boolean ready() {
    StickState found = sticks.look();
    stick.show(found);
    if (found instanceof StickState.Ready) {
      return true;
    }
    wrong = stick.wrong(found);
    stick.setVisible(false); // the banner says the same in more words
    say(wrong);
    return false;
  }

  /** What was wrong with the stick is said until something else is in. */
  private void news(StickState state) {
    boolean mended = stick.show(state) && wrong != null;
    if (mended) {
      said.removeAll();
      wrong = null;
      stick.setVisible(true);
    }
  }

  private void began(ExportJob begun) {
    job = begun;
    progress.show(begun.howFar(), begun.place() == Place.STICK);
    redraw.run();
    show(begun);
  }

  /** Called by the export's thread some times a second; a slow screen gets only the last news. */
  private void tell(UI ui, ExportJob running) {
    if (!told.compareAndSet(false, true)) {
      return;
    }
    try {
      Future<Void> _ =
          ui.access(() -> {
            told.set(false);
            show(running);
          });
    } catch (UIDetachedException closed) {
      running.leave();
    }
  }

  private void show(ExportJob running) {
    if (running != job) {
      return;
    }
    switch (running.state()) {
      case JobState.Running _ -> progress.show(running.howFar(), running.place() == Place.STICK);
      case JobState.OnStick done -> over(onStick(done));
      case JobState.Printed out ->
          over(
              sum(
                  new Banner(
                      Shape.OK,
                      getTranslation("export.printed", out.name()),
                      getTranslation("export.printed.more")),
                  out.sha256()));
      case JobState.ToFetch made -> over(toFetch(made, running));
      case JobState.Fetched taken ->
          over(
              sum(
                  new Banner(
                      Shape.OK,
                      getTranslation("export.fetched", taken.name()),
                      getTranslation("export.fetched.more", size(taken.size()))),
                  taken.sha256()));
      case JobState.Cancelled(boolean ended) ->
          over(banner(Shape.UNKNOWN, ended ? "ended" : "cancelled"));
      case JobState.Failed(var fault) -> over(banner(Shape.WARN, "fault." + fault.key()));
    }
  }

  private void over(Component banner) {
    say(banner);
    redraw.run();
  }

  private Component onStick(JobState.OnStick done) {
    String next = done.practice() ? "practice" : done.closed() ? "closed" : "open";
    return sum(
        new Banner(
            Shape.OK,
            getTranslation("export.done", done.name()),
            getTranslation("export.done." + next, size(done.size()))),
        done.sha256());
  }

  /** By which way files leave for whoever asks. */
  private static Place place(@Nullable VaadinRequest request) {
    return AtKiosk.isHere(request) ? Place.STICK : Place.DOWNLOAD;
  }

  private Component toFetch(JobState.ToFetch made, ExportJob running) {
    DownloadHandler handler =
        event -> {
          if (place(event.getRequest()) == Place.STICK) {
            event.getResponse().sendError(403, "");
            return;
          }
          event.setFileName(made.name());
          event.setContentType(running.order().mediaType());
          running.fetch(signedIn.require(), event.getOutputStream());
        };
    Anchor link = new Anchor(handler, "");
    link.add(Icon.of("down2"), new Span(getTranslation("export.save")));
    link.addClassName("btn");
    return sum(
        new Banner(
                Shape.OK,
                getTranslation("export.made", made.name()),
                getTranslation("export.made.more", size(made.size())))
            .with(link),
        made.sha256());
  }

  private String size(long bytes) {
    return FileSize.words(bytes, getLocale());
  }

  /** With the checksum below, in groups that an eye can follow. */
  private Component sum(Banner banner, String sha256) {
    Span sum = new Span(sha256.replaceAll("(.{8})(?!$)", "$1 "));
    sum.addClassName("mono");
    Div line = new Div(new Span(getTranslation("export.sum")), sum);
    line.addClassName("sum");
    return new Div(banner, line);
  }

  private void warn(String key) {
    say(banner(Shape.WARN, key));
  }

  private Banner banner(Shape shape, String key) {
    return new Banner(
        shape,
        getTranslation("export." + key + ".wrong"),
        getTranslation("export." + key + ".mend"));
  }

  private void say(Component banner) {
    said.removeAll();
    if (banner != wrong) {
      wrong = null;
      stick.setVisible(true);
    }
    said.add(banner);
    // It stands at the top of the work. scrollIntoView would move the whole page on a small panel.
    getElement().executeJs("this.closest('.page-scroll, .work')?.scrollTo(0, 0)");
  }

  @Override
  protected void onDetach(DetachEvent event) {
    leave();
  }

  /** What somebody no longer waits for is stopped, and what they did not fetch goes. */
  private void leave() {
    if (job != null) {
      job.leave();
      job = null;
    }
  }
}
