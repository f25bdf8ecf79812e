package clinic.needlepoint.phone;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * The files that wait for a phone: in memory only, each under 128 random bits, until all of it was
 * sent to one phone or its time is over.
 */
@Service
public class PhoneFiles {
  /** Path of a link, before its random part. */
  static final String PATH = "/c/";

  private static final int TOKEN_BYTES = 16;

  private final PhoneSettings settings;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Waiting> waiting = new ConcurrentHashMap<>();
  private volatile @Nullable Open open;

  PhoneFiles(PhoneSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  /** Where phones reach this kiosk, and until when they trust its certificate. */
  private record Open(URI address, Instant until) {}

  /** One file, which one phone at a time can have. */
  record Waiting(PhoneFile file, Instant until, Runnable fetched, AtomicBoolean leaving) {}

  /** Whether phones can reach this kiosk, as far as it knows. */
  public boolean offered() {
    return reached().isPresent();
  }

  private Optional<URI> reached() {
    return Optional.ofNullable(open)
        .filter(each -> clock.instant().isBefore(each.until()))
        .map(Open::address);
  }

  /** The name of the wireless network that the phone has to be in; empty where there is no need. */
  public String network() {
    return settings.network();
  }

  /**
   * Lets a file wait.
   *
   * @param fetched runs on another thread once all of it was sent; whether the phone keeps it is
   *     not known
   * @throws IllegalStateException unless {@link #offered}
   */
  public PhoneLink offer(PhoneFile file, Runnable fetched) {
    URI address =
        reached().orElseThrow(() -> new IllegalStateException("No phone reaches this kiosk"));
    byte[] token = new byte[TOKEN_BYTES];
    random.nextBytes(token);
    String words = Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    Instant until = clock.instant().plus(settings.lasts());
    waiting.put(words, new Waiting(file, until, fetched, new AtomicBoolean()));
    return new PhoneLink(address + PATH + words, until);
  }

  Optional<Waiting> find(String token) {
    forget();
    return Optional.ofNullable(waiting.get(token));
  }

  /** For one phone to take; whoever takes it says afterwards what became of it. */
  Optional<Waiting> take(String token) {
    return find(token).filter(each -> each.leaving().compareAndSet(false, true));
  }

  void fetched(String token) {
    Waiting done = waiting.remove(token);
    if (done != null) {
      done.fetched().run();
    }
  }

  /** The phone went away in the middle: it may come again. */
  void failed(String token) {
    Waiting back = waiting.get(token);
    if (back != null) {
      back.leaving().set(false);
    }
  }

  @Scheduled(fixedDelay = 60_000)
  void forget() {
    Instant now = clock.instant();
    waiting.values().removeIf(each -> !now.isBefore(each.until()));
  }

  /** From now on phones reach this kiosk there, until its certificate ends. */
  void open(URI address, Instant until) {
    open = new Open(address, until);
  }

  /** Phones do not reach this kiosk any more. */
  void close() {
    open = null;
    waiting.clear();
  }
}
