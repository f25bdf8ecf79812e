package clinic.needlepoint.bench;

import clinic.needlepoint.NeedlepointApplication;
import clinic.needlepoint.site.Site;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Sites;
import clinic.needlepoint.station.LineName;
import clinic.needlepoint.station.Moment;
import clinic.needlepoint.station.Reading;
import clinic.needlepoint.station.SensorKind;
import clinic.needlepoint.station.Station;
import clinic.needlepoint.station.StationChanged;
import clinic.needlepoint.station.StationClock;
import clinic.needlepoint.station.StationCommand;
import clinic.needlepoint.station.StationSensors;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The kiosk's own station on a new clinic database, with one line that the bench moves. */
final class StationKiosk implements AutoCloseable {
  /** So far apart that no switch seems to chatter. */
  private static final long APART_MS = 4_000;

  private final ConfigurableApplicationContext context;
  private final Path database;
  private final OneLine line = new OneLine();
  private final Semaphore written = new Semaphore(0);
  private volatile long durable;
  private Moment next;
  private boolean active;

  /** Opens a clinic whose station has had so many edges' time to be silent. */
  StationKiosk(Path folder, int edges) throws InterruptedException {
    context =
        new SpringApplicationBuilder(NeedlepointApplication.class)
            .web(WebApplicationType.NONE)
            .logStartupInfo(false)
            .initializers(this::withTheLine)
            .run(
                "--needlepoint.kind=" + SiteKind.CLINIC,
                "--needlepoint.data=" + folder,
                "--needlepoint.config=kiosk-config",
                "--spring.autoconfigure.exclude=com.vaadin.flow.spring.SpringBootAutoConfiguration",
                "--spring.main.lazy-initialization=true");
    database = folder.resolve("needlepoint.db");
    context
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(_ ->
            context
                .getBean(Sites.class)
                .establish(new Site(SiteKind.CLINIC, "Bench", ZoneId.of("UTC"), "bench", "1")));
    Moment now = context.getBean(StationClock.class).now();
    long before = APART_MS * (edges + 2L);
    next = new Moment(now.at().minus(Duration.ofMillis(before)), now.monotonicMs() - before);
    context.getBean(Station.class).start();
    move();
    long _ = await(1);
  }

  private void withTheLine(ConfigurableApplicationContext fresh) {
    GenericApplicationContext beans = (GenericApplicationContext) fresh;
    beans.registerBean(
        "benchSensors",
        StationSensors.class,
        () -> line,
        definition -> definition.setPrimary(true));
    beans.addApplicationListener(
        (ApplicationListener<PayloadApplicationEvent<?>>)
            event -> {
              if (event.getPayload() instanceof StationChanged changed) {
                durable = System.nanoTime();
                written.release(changed.records().size());
              }
            });
  }

  Path database() {
    return database;
  }

  /** Moves the line once, long enough ago for its settling to be over. */
  void move() {
    active = !active;
    line.listener.accept(Reading.of(LineName.DRAWER_CLOSED, active, next));
    next = new Moment(next.at().plus(Duration.ofMillis(APART_MS)), next.monotonicMs() + APART_MS);
  }

  /** Waits until so many records are durable, and says when the last was ({@code nanoTime}). */
  long await(int records) throws InterruptedException {
    if (!written.tryAcquire(records, 1, TimeUnit.MINUTES)) {
      throw new AssertionError("The station wrote nothing for a minute");
    }
    return durable;
  }

  @Override
  public void close() {
    context.close();
  }

  private static final class OneLine implements StationSensors {
    private volatile Consumer<Reading> listener = _ -> {};

    @Override
    public SensorKind kind() {
      return SensorKind.REAL;
    }

    @Override
    public Set<LineName> lines() {
      return Set.of(LineName.DRAWER_CLOSED);
    }

    @Override
    public void start(Consumer<Reading> newListener) {
      listener = newListener;
    }

    @Override
    public void stop() {
      listener = _ -> {};
    }

    @Override
    public void perform(StationCommand command) {
      // No outputs.
    }
  }
}
