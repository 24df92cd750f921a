package org.closedloop.scoring.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.closedloop.job.Fence;
import org.closedloop.scoring.ScorePassages;
import org.closedloop.scoring.ScoreUpkeep;

/**
 * Computes scores in the background, and tells which leads came to the threshold.
 *
 * <p>One at a time on a server: whoever is at it takes what the others would have found, and what
 * is left over is found a minute later.
 */
@ApplicationScoped
public class ScoreKeeper {

  private static final Logger LOG = Logger.getLogger(ScoreKeeper.class.getName());

  private final Lock turn = new ReentrantLock();

  @Inject private ScoreUpkeep scores;
  @Inject private ScorePassages passages;

  /** Scores what an import brought; the import is done, whatever becomes of this. */
  public void after(long execution, BooleanSupplier stopped) {
    unlessBusy(
        () -> scores.scoreChanged(connection -> Fence.check(connection, execution), stopped));
  }

  /** What a night does with scores. */
  public void night(long execution, BooleanSupplier stopped) {
    turn.lock();
    try {
      scores.keepUp(connection -> Fence.check(connection, execution), stopped);
      passages.tell();
    } finally {
      turn.unlock();
    }
  }

  /** What is done every minute: what was left over, and new versions of the rules. */
  void now() {
    unlessBusy(() -> scores.catchUp(connection -> {}, () -> false));
  }

  private void unlessBusy(Runnable work) {
    if (!turn.tryLock()) {
      return;
    }
    try {
      work.run();
      passages.tell();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "Scores cannot be kept up; the next minute tries again");
    } finally {
      turn.unlock();
    }
  }
}
