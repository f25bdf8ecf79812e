package clinic.needlepoint.audit;

import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Heads that become due with what people do. They are signed beside their work: nobody waits for
 * one, and nothing fails because of one. What could not be signed is made up with the next head,
 * which covers it.
 */
@Service
public class HeadsDue implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(HeadsDue.class);
  private static final long PATIENCE_SECONDS = 5;

  private final Heads heads;
  private final ExecutorService signer =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().name("heads").daemon().factory());
  private final AtomicBoolean waiting = new AtomicBoolean();
  private volatile @Nullable String trouble;

  HeadsDue(Heads heads) {
    this.heads = heads;
  }

  /** A head is due once the caller's transaction is durable, and none if it is undone. */
  public void afterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            // Not here: the one connection for writing is given back only after this returns.
            if (waiting.compareAndSet(false, true)) {
              signer.execute(HeadsDue.this::makeUp);
            }
          }
        });
  }

  private void makeUp() {
    waiting.set(false);
    now();
  }

  /** Signs in the caller's thread, outside a transaction; trouble is kept for the health page. */
  public Optional<Head> now() {
    try {
      Head head = heads.sign();
      trouble = null;
      return Optional.of(head);
    } catch (RuntimeException e) {
      trouble = String.valueOf(e.getMessage());
      LOG.warn("The head of the log was not signed; the next one makes up for it", e);
      return Optional.empty();
    }
  }

  /** Why the last head could not be signed; empty when all is well. */
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  @Override
  public void destroy() throws InterruptedException {
    signer.shutdown();
    if (!signer.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("The last head was not signed before the end; the next start makes up for it");
    }
  }
}
