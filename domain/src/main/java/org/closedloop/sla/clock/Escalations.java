package org.closedloop.sla.clock;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.closedloop.notice.EscalationChain;
import org.closedloop.notice.EscalationLevel;
import org.closedloop.notice.Notice;
import org.closedloop.notice.Notices.Escalation;
import org.closedloop.notice.Urgency;
import org.closedloop.organisation.Department;
import org.closedloop.sla.kind.LeadEvents;

/**
 * Whom the clocks tell what: the person that time is running out, the lead of the side that it has,
 * management that the thing is still to be done after twice the time.
 *
 * <p>Only what is fresh is told, so that history that comes in late wakes nobody.
 */
final class Escalations {

  private static final Duration FRESH = Duration.ofDays(7);
  private static final Duration STILL_FRESH = Duration.ofDays(21);

  private final Map<Long, LeadEvents> leads;
  private final Instant now;
  private final List<Escalation> told = new ArrayList<>();

  private Escalations(Map<Long, LeadEvents> leads, Instant now) {
    this.leads = leads;
    this.now = now;
  }

  static List<Escalation> of(
      List<Settlement> settlements, Map<Long, LeadEvents> leads, Instant now) {
    Escalations escalations = new Escalations(leads, now);
    for (Settlement each : settlements) {
      if (each.clock().limitMinutes() > 0 && leads.containsKey(each.clock().lead())) {
        escalations.tell(each);
      }
    }
    return escalations.told;
  }

  private void tell(Settlement settlement) {
    SlaClock clock = settlement.clock();
    for (ClockChange change : settlement.changes()) {
      boolean fresh = change.at().isAfter(now.minus(FRESH));
      if (fresh && change.kind() == ClockChangeKind.WARNED && clock.state() == ClockState.WARNED) {
        tell(clock, "sla-warned", Urgency.WARNING, EscalationLevel.PERSON);
      }
      if (fresh
          && change.kind() == ClockChangeKind.BREACHED
          && clock.state() == ClockState.BREACHED) {
        tell(clock, "sla-breached", Urgency.OVERDUE, EscalationLevel.LEAD);
      }
    }
    if (isLeftUndone(clock)) {
      tell(clock, "sla-still-open", Urgency.OVERDUE, EscalationLevel.MANAGEMENT);
    }
  }

  private boolean isLeftUndone(SlaClock clock) {
    return clock.state() == ClockState.BREACHED
        && clock.endedAt() == null
        && clock.nextAt() == null
        && clock.dueAt().isAfter(now.minus(STILL_FRESH));
  }

  private void tell(SlaClock clock, String kind, Urgency urgency, EscalationLevel level) {
    LeadEvents lead = leads.get(clock.lead());
    String page = "/lead/lead.xhtml?key=" + URLEncoder.encode(lead.key(), StandardCharsets.UTF_8);
    Notice notice =
        Notice.of(kind)
            .with(new Notice.Word("sla.kind." + clock.kind()), lead.name(), clock.dueAt())
            .urgent(urgency)
            .link(page)
            .once(
                String.join(
                    ":",
                    kind,
                    String.valueOf(clock.lead()),
                    clock.obligation(),
                    clock.subject(),
                    String.valueOf(clock.round())));
    told.add(
        new Escalation(
            notice,
            new EscalationChain(Department.valueOf(clock.side()), clock.team(), clock.employee()),
            level));
  }
}
