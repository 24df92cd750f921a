package org.closedloop.ledger.batch;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.logging.Logger;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.job.batch.DueTimes;
import org.closedloop.ledger.NightTime;
import org.closedloop.ledger.NightlyClose;
import org.closedloop.ledger.RunInProgress;
import org.closedloop.ledger.RunScope;

/**
 * Starts the night at the time {@code CLOSEDLOOP_NIGHT} says (default 02:00 in the reporting zone;
 * {@code off} for never), on one of the servers. A night missed while none was up is run once when
 * one is back.
 */
@Startup
@Singleton
@DependsOn("Heartbeat")
@TransactionManagement(TransactionManagementType.BEAN) // a job starts outside any transaction
public class NightSchedule {

  private static final Logger LOG = Logger.getLogger(NightSchedule.class.getName());

  @Inject private DueTimes due;
  @Inject private NightlyClose nights;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;

  private Optional<NightTime> time = Optional.empty();

  @PostConstruct
  void plan() {
    time = NightTime.of(System.getenv("CLOSEDLOOP_NIGHT"), zone.zone());
    time.ifPresent(night -> due.plan(NightlyClose.JOB, night.after(clock.instant())));
  }

  @Schedule(hour = "*", minute = "*", persistent = false)
  void startWhatIsDue() {
    nights.endAbandoned();
    Instant now = clock.instant();
    if (time.isPresent() && due.take(NightlyClose.JOB, now, time.get().after(now))) {
      try {
        nights.start(RunScope.CHANGED, NightlyClose.TIMETABLE);
      } catch (RunInProgress running) {
        LOG.info("The night is not started: a run is in progress"); // it will publish
      }
    }
  }
}
