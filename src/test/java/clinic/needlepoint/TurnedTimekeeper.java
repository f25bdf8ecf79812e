package clinic.needlepoint;

import clinic.needlepoint.site.Stamp;
import clinic.needlepoint.site.Timekeeper;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Primary;

/**
 * The kiosk's own timekeeper, whose stamps a test may turn into others. The station and the watches
 * of a running kiosk ask it all the while, so it is no mock: stubbing one while another thread
 * calls it breaks the stubbing. A test imports it; the kiosk's scan must not find it.
 */
@Primary
public final class TurnedTimekeeper implements Timekeeper {
  private final Timekeeper real;
  private volatile UnaryOperator<Stamp> turn = UnaryOperator.identity();

  TurnedTimekeeper(@Qualifier("kernelTimekeeper") Timekeeper real) {
    this.real = real;
  }

  /** From now on every stamp is told as this makes it. */
  public void turn(UnaryOperator<Stamp> next) {
    turn = next;
  }

  /** Tells the time as it is again. */
  public void asItIs() {
    turn = UnaryOperator.identity();
  }

  @Override
  public Stamp now() {
    return turn.apply(real.now());
  }
}
