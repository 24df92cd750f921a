package org.closedloop.sla.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.closedloop.sla.clock.SlaClocks;

/** Moves the clocks of the leads an import has brought or changed, as soon as it is done. */
@ApplicationScoped
public class ClockKeeper {

  private static final Logger LOG = Logger.getLogger(ClockKeeper.class.getName());

  @Inject private SlaClocks clocks;
  @Inject private Clock clock;

  /** The import is done, whatever becomes of this: the night finds the same. */
  public void after(long mark) {
    try {
      clocks.settleMarked(mark, clock.instant());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "The clocks of an import's leads are left to the night");
    }
  }
}
