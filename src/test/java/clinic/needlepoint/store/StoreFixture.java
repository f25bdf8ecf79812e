package clinic.needlepoint.store;

import clinic.needlepoint.site.ClockState;
import clinic.needlepoint.site.DataDirectory;
import clinic.needlepoint.site.SiteKind;
import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.site.Timekeeper;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** A real SQLite file in a folder, with as much of the application on top as a test asks for. */
public final class StoreFixture {
  private StoreFixture() {}

  /** Opens, migrates and checks the file; close the context to let go of it. */
  public static AnnotationConfigApplicationContext open(
      Path folder, Consumer<AnnotationConfigApplicationContext> more) {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(SiteKind.class, () -> SiteKind.DEMO);
    context.registerBean(DataDirectory.class, () -> new DataDirectory(folder));
    context.registerBean(Clock.class, Clock::systemUTC);
    context.registerBean(SecureRandom.class);
    context.registerBean(Timekeeper.class, () -> timekeeper());
    context.registerBean(
        TransactionTemplate.class,
        () -> new TransactionTemplate(context.getBean(PlatformTransactionManager.class)));
    context.register(Transactions.class, JdbcStore.class);
    more.accept(context);
    try {
      context.refresh();
    } catch (RuntimeException e) {
      context.close();
      throw e;
    }
    return context;
  }

  private static Timekeeper timekeeper() {
    Clock clock = Clock.systemUTC();
    return () -> new Stamp(clock.instant(), 1_000, "boot-1", ClockState.RTC);
  }

  /** Runs in one write transaction. */
  public static <T> T transaction(AnnotationConfigApplicationContext context, Supplier<T> work) {
    return context.getBean(TransactionTemplate.class).execute(status -> work.get());
  }

  @EnableTransactionManagement(proxyTargetClass = false)
  static class Transactions {}
}
