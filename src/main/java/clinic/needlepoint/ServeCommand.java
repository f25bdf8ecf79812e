package clinic.needlepoint;

import clinic.needlepoint.operations.RefusalPage;
import clinic.needlepoint.site.KioskOptions;
import clinic.needlepoint.store.Refusal;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the kiosk until it is stopped. */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description = "Run the kiosk on http://localhost:8080 (what no command means).")
final class ServeCommand implements Callable<Integer> {
  @Mixin private KioskOptions options = new KioskOptions();

  @Option(
      names = "--port",
      defaultValue = "8080",
      description = "Port on the loopback address. Default: ${DEFAULT-VALUE}.")
  private int port = 8080;

  @Override
  public Integer call() throws InterruptedException {
    CountDownLatch closed = new CountDownLatch(1);
    try {
      ConfigurableApplicationContext kiosk = Kiosk.serving(options, port);
      kiosk.addApplicationListener(
          (ApplicationListener<ContextClosedEvent>) event -> closed.countDown());
    } catch (RuntimeException e) {
      Refusal refusal = Kiosk.refusal(e).orElseThrow(() -> e);
      RefusalPage.show(refusal, port);
    }
    closed.await();
    return 0;
  }
}
