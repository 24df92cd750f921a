package org.closedloop.handoff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.closedloop.handoff.Actor;
import org.closedloop.handoff.HandOff;
import org.closedloop.handoff.HandOffChanged;
import org.closedloop.handoff.HandOffs;
import org.closedloop.handoff.LeadComment;
import org.closedloop.handoff.LeadCommented;
import org.closedloop.lead.Address;
import org.closedloop.lead.Lead;
import org.closedloop.notice.Notice;
import org.closedloop.notice.Notices;
import org.closedloop.notice.Recipient;
import org.closedloop.notice.Urgency;
import org.closedloop.organisation.Role;

/** Tells people of the other department what happened to their hand-offs. */
@ApplicationScoped
public class HandOffNotices {

  private static final String INBOX = "/handoff/inbox.xhtml?id=";
  private static final String RETURNED = "/handoff/returned.xhtml";
  private static final String DISPUTES = "/handoff/disputes.xhtml";

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private HandOffs handOffs;
  @Inject private Notices notices;

  void changed(@Observes HandOffChanged change) {
    HandOff handOff = handOffs.get(change.handOffId());
    String lead = named(handOff.lead());
    String once = "hand-off:" + handOff.id() + ':' + change.kind() + ':' + change.at();
    switch (change.kind()) {
      case OFFERED, REASSIGNED ->
          notices.tell(
              Notice.of("hand-off-offered")
                  .with(lead)
                  .link(INBOX + handOff.id())
                  .urgent(Urgency.WARNING)
                  .once(once),
              seller(handOff));
      case RETURNED ->
          notices.tell(
              Notice.of("hand-off-returned").with(lead).link(RETURNED).once(once),
              offerer(handOff));
      case DECLINED ->
          notices.tell(
              Notice.of("hand-off-declined").with(lead).link(page(handOff.lead())).once(once),
              offerer(handOff));
      case DISPUTED ->
          notices.tell(
              Notice.of("hand-off-disputed")
                  .with(lead)
                  .link(DISPUTES)
                  .urgent(Urgency.WARNING)
                  .once(once),
              Recipient.role(Role.MARKETING_LEAD),
              Recipient.role(Role.SALES_LEAD));
      case DECIDED ->
          notices.tell(
              Notice.of("hand-off-decided").with(lead).link(page(handOff.lead())).once(once),
              offerer(handOff),
              seller(handOff));
      default -> {
        // who accepts, withdraws or confirms stands on the pages of both sides
      }
    }
  }

  void commented(@Observes LeadCommented said) {
    LeadComment comment = em.find(LeadComment.class, said.commentId());
    List<HandOff> all = handOffs.of(comment.lead());
    if (all.isEmpty()) {
      return;
    }
    HandOff last = all.get(all.size() - 1);
    boolean marketing = said.side().equals("MARKETING");
    notices.tell(
        Notice.of("lead-commented")
            .with(named(comment.lead()), comment.author())
            .link(page(comment.lead()))
            .once("comment:" + comment.id()),
        marketing ? seller(last) : offerer(last));
  }

  private static Recipient seller(HandOff handOff) {
    if (handOff.standing().employee() != null) {
      return Recipient.employee(handOff.standing().employee());
    }
    return handOff.standing().team() == null
        ? Recipient.role(Role.SALES)
        : Recipient.team(handOff.standing().team());
  }

  private static Recipient offerer(HandOff handOff) {
    String by = handOff.standing().offeredBy();
    return by == null || by.equals(Actor.RULE.account())
        ? Recipient.role(Role.MARKETING)
        : Recipient.account(by);
  }

  private static String page(Lead lead) {
    return "/lead/lead.xhtml?key=" + lead.sourceKey();
  }

  private static String named(Lead lead) {
    Address address = lead.address();
    if (address.company() != null) {
      return address.company();
    }
    return address.person() == null ? lead.sourceKey().toString() : address.person();
  }
}
