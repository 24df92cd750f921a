package org.closedloop.scoring.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.BooleanSupplier;
import org.closedloop.job.Fence;
import org.closedloop.scoring.ScorePassages;
import org.closedloop.scoring.ScoreUpkeep;

/** Computes scores in the background, and tells which leads came to the threshold. */
@ApplicationScoped
public class ScoreKeeper {

  @Inject private ScoreUpkeep scores;
  @Inject private ScorePassages passages;

  /** Scores what an import brought. */
  public void after(long execution, BooleanSupplier stopped) {
    scores.scoreChanged(connection -> Fence.check(connection, execution), stopped);
    passages.tell();
  }

  /** What a night does with scores. */
  public void night(long execution, BooleanSupplier stopped) {
    scores.keepUp(connection -> Fence.check(connection, execution), stopped);
    passages.tell();
  }

  /** What is done every minute: what was left over, and new versions of the rules. */
  void now() {
    scores.catchUp(connection -> {}, () -> false);
    passages.tell();
  }
}
