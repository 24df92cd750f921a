package org.closedloop.handoff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.closedloop.handoff.Actor;
import org.closedloop.handoff.AlreadyOffered;
import org.closedloop.handoff.HandOffs;
import org.closedloop.handoff.InDispute;
import org.closedloop.handoff.NotOfferable;
import org.closedloop.handoff.NotReady;
import org.closedloop.handoff.Offering;
import org.closedloop.handoff.Rulebook;
import org.closedloop.scoring.ScoreReached;

/**
 * Offers a lead to Sales by itself when its score reaches the threshold, if the rules say so.
 *
 * <p>A lead that is not ready stays on Marketing's list, where it says what is missing.
 */
@ApplicationScoped
public class AutomaticOffers {

  private static final Logger LOG = Logger.getLogger(AutomaticOffers.class.getName());

  @Inject private Offering offering;
  @Inject private HandOffs handOffs;
  @Inject private Rulebook rulebook;
  @Inject private Clock clock;

  void reached(@Observes ScoreReached reached) {
    Instant now = clock.instant();
    if (!rulebook.validAt(now).autoOffer()) {
      return;
    }
    try {
      offering.offer(handOffs.locked(reached.leadId()), Actor.RULE, now);
    } catch (NotReady | NotOfferable | AlreadyOffered | InDispute notNow) {
      LOG.log(Level.FINE, notNow, () -> "Lead " + reached.leadId() + " is not offered");
    }
  }
}
