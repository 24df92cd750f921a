package org.closedloop.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a lead stands in the funnel: where it is now and since when, how far it ever came, and
 * every stay on the way.
 *
 * <p>A lead only moves forward, until Sales recycles it or it is lost; the next stage after that
 * starts a new cycle, whichever it is. An opened deal brings the lead to {@link
 * LeadStage#OPPORTUNITY}, a won one to {@link LeadStage#CUSTOMER}; when the last won deal is
 * re-opened or lost after all, the lead is back at {@link LeadStage#OPPORTUNITY}. A deal that is
 * lost leaves the lead where it is.
 *
 * <p>State columns of a lead are only ever what this says, so they can be rebuilt.
 *
 * @param stage where the lead is now
 * @param since when it came there
 * @param furthest the furthest step of the funnel it ever reached, even if it is no longer there
 * @param passages every stay, in time order; the last one is the present
 * @param cycle 1, and one more for each return from outside the funnel
 */
public record FunnelPosition(
    LeadStage stage, Instant since, LeadStage furthest, List<Passage> passages, int cycle) {

  /**
   * The position of a lead after its effective events (corrected ones left out), in any order. A
   * lead of which no stage is known is a {@link LeadStage#LEAD} since it was created.
   */
  public static FunnelPosition of(Instant createdAt, Collection<FunnelEvent> events) {
    Walk walk = new Walk();
    events.stream().sorted().forEach(walk::take);
    if (walk.now == null) {
      walk.enter(LeadStage.LEAD, createdAt);
    }
    return walk.end();
  }

  /** How often the lead entered {@code stage}. */
  public long passagesOf(LeadStage stage) {
    return passages.stream().filter(passage -> passage.stage() == stage).count();
  }

  private static class Walk {
    private static final long BY_HAND = 0;

    private final List<Passage> passages = new ArrayList<>();
    private final Set<Long> won = new HashSet<>();
    private LeadStage now;
    private Instant since;
    private LeadStage furthest = LeadStage.INQUIRY;
    private int cycle = 1;

    void take(FunnelEvent event) {
      switch (event.kind()) {
        case ENTERED -> {
          if (event.stage() == LeadStage.CUSTOMER) {
            won.add(BY_HAND);
          }
          follow(event.stage(), event.at());
        }
        case DEAL_OPENED -> follow(event.stage(), event.at());
        case DEAL_WON -> {
          won.add(event.deal());
          follow(event.stage(), event.at());
        }
        case DEAL_REOPENED -> {
          takeBack(event);
          follow(event.stage(), event.at());
        }
        case DEAL_LOST -> takeBack(event);
      }
    }

    private void follow(LeadStage stage, Instant at) {
      if (now == null) {
        enter(stage, at);
      } else if (!stage.rises()) {
        if (now != stage) {
          enter(stage, at);
        }
      } else if (!now.rises()) {
        cycle++;
        enter(stage, at);
      } else if (stage.isBeyond(now)) {
        enter(stage, at);
      }
    }

    private void takeBack(FunnelEvent event) {
      if (won.remove(event.deal()) && won.isEmpty() && now == LeadStage.CUSTOMER) {
        enter(LeadStage.OPPORTUNITY, event.at());
      }
    }

    private void enter(LeadStage stage, Instant at) {
      leave(Optional.of(at));
      now = stage;
      since = at;
      if (stage.isBeyond(furthest)) {
        furthest = stage;
      }
    }

    private void leave(Optional<Instant> at) {
      if (now != null) {
        passages.add(new Passage(now, since, at));
      }
    }

    FunnelPosition end() {
      leave(Optional.empty());
      return new FunnelPosition(now, since, furthest, List.copyOf(passages), cycle);
    }
  }
}
