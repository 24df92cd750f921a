package org.closedloop.sla.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.closedloop.handoff.HandOffChanged;
import org.closedloop.lead.LeadTouched;
import org.closedloop.sla.clock.SlaClocks;

/**
 * Moves the clocks of a lead as soon as somebody has done something with it.
 *
 * <p>After the work is stored and apart from it: whatever goes wrong here, the watch or the night
 * finds the same.
 */
@ApplicationScoped
public class LiveClocks {

  private static final Logger LOG = Logger.getLogger(LiveClocks.class.getName());

  @Resource private ManagedExecutorService background;
  @Inject private SlaClocks clocks;
  @Inject private Clock clock;

  void onTouch(@Observes(during = TransactionPhase.AFTER_SUCCESS) LeadTouched touched) {
    background.execute(() -> settle(touched.lead()));
  }

  void onHandOff(@Observes(during = TransactionPhase.AFTER_SUCCESS) HandOffChanged changed) {
    background.execute(() -> settle(changed.leadId()));
  }

  private void settle(long lead) {
    try {
      clocks.settle(List.of(lead), clock.instant());
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "The clocks of lead " + lead + " are left to the night");
    }
  }
}
