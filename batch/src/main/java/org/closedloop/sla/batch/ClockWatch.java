package org.closedloop.sla.batch;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.closedloop.job.batch.DueTimes;
import org.closedloop.sla.clock.SlaClocks;

/**
 * Looks every minute which clocks have run out, on one of the servers. It costs what is due, not
 * what runs.
 */
@Startup
@Singleton
@DependsOn("Heartbeat")
@TransactionManagement(TransactionManagementType.BEAN) // pages are transactions of their own
public class ClockWatch {

  private static final Logger LOG = Logger.getLogger(ClockWatch.class.getName());
  private static final String NAME = "sla-watch";
  private static final int MOST = 20_000;

  /** Less than a minute, so that a late timer never skips one. */
  private static final Duration NEXT = Duration.ofSeconds(50);

  @Inject private DueTimes due;
  @Inject private SlaClocks clocks;
  @Inject private Clock clock;

  @PostConstruct
  void plan() {
    due.plan(NAME, clock.instant());
  }

  @Schedule(hour = "*", minute = "*", second = "5", persistent = false)
  void look() {
    Instant now = clock.instant();
    if (due.take(NAME, now, now.plus(NEXT))) {
      try {
        clocks.settleDue(MOST, now);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, e, () -> "The clocks cannot be looked after; the next minute tries");
      }
    }
  }
}
