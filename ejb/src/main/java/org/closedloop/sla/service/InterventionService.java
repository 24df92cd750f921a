package org.closedloop.sla.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBAccessException;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.closedloop.access.UserAccount;
import org.closedloop.access.UserAccounts;
import org.closedloop.handoff.HandOffs;
import org.closedloop.handoff.LeadComment;
import org.closedloop.handoff.service.Callers;
import org.closedloop.lead.Address;
import org.closedloop.lead.Lead;
import org.closedloop.lead.ReasonMissing;
import org.closedloop.notice.Notice;
import org.closedloop.notice.Notices;
import org.closedloop.notice.Recipient;
import org.closedloop.notice.Urgency;
import org.closedloop.organisation.Role;
import org.closedloop.sla.clock.Intervention;
import org.closedloop.sla.clock.InterventionKind;
import org.closedloop.sla.clock.InterventionLog;
import org.closedloop.sla.clock.NoPauseAsked;
import org.closedloop.sla.clock.NotOpen;
import org.closedloop.sla.clock.SamePerson;
import org.closedloop.sla.clock.SlaClock;
import org.closedloop.sla.clock.SlaClocks;

/**
 * Where people stop a clock for a reason, let it go on, or name somebody else. A pause needs a
 * second person who approves it, and works from then on, never before.
 */
@Stateless
public class InterventionService {

  @Inject private InterventionLog log;
  @Inject private SlaClocks clocks;
  @Inject private HandOffs handOffs;
  @Inject private Callers callers;
  @Inject private UserAccounts accounts;
  @Inject private Notices notices;
  @Inject private Clock clock;

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Resource private SessionContext caller;

  /**
   * Asks for a pause.
   *
   * @param until when the clock goes on by itself; null to let somebody resume it
   */
  @RolesAllowed({Role.MARKETING, Role.MARKETING_LEAD, Role.SALES, Role.SALES_LEAD, Role.MANAGEMENT})
  public void askPause(long id, String reason, Instant until) {
    SlaClock running = open(id);
    mustBeOwnSide(running);
    if (reason == null || reason.isBlank()) {
      throw new ReasonMissing();
    }
    write(Intervention.pauseAsked(id, now(), caller(), until, reason));
  }

  /** Approves a pause somebody else asked for; the clock stops now. */
  @RolesAllowed({Role.MARKETING_LEAD, Role.SALES_LEAD, Role.MANAGEMENT})
  public void approvePause(long id) {
    SlaClock running = open(id);
    write(asked(running).approved(now(), caller()));
  }

  /** Refuses a pause somebody else asked for; the clock goes on. */
  @RolesAllowed({Role.MARKETING_LEAD, Role.SALES_LEAD, Role.MANAGEMENT})
  public void denyPause(long id) {
    write(asked(open(id)).denied(now(), caller()));
  }

  /** Lets a stopped clock go on. */
  @RolesAllowed({Role.MARKETING_LEAD, Role.SALES_LEAD, Role.MANAGEMENT})
  public void resume(long id) {
    mustBeOwnSide(open(id));
    write(Intervention.resumed(id, now(), caller()));
  }

  /** Names another person who has to act from now on, also on what is overdue. */
  @RolesAllowed({Role.MARKETING_LEAD, Role.SALES_LEAD, Role.MANAGEMENT})
  public void reassign(long id, String employee) {
    SlaClock left = log.clock(id);
    if (left.isOver()) {
      throw new NotOpen(left.obligation());
    }
    mustBeOwnSide(left);
    write(Intervention.reassigned(id, now(), caller(), employee));
  }

  /**
   * Asks whoever is in charge how things stand: everybody may ask the other side, nobody has to
   * answer for it here. The question stays with the lead.
   */
  @RolesAllowed({Role.MARKETING_LEAD, Role.SALES_LEAD, Role.MANAGEMENT})
  public void inquire(long id, String words) {
    SlaClock asked = log.clock(id);
    if (asked.isOver()) {
      throw new NotOpen(asked.obligation());
    }
    Lead lead = em.find(Lead.class, asked.lead());
    LeadComment comment = new LeadComment(lead, null, words, callers.of(caller), now());
    handOffs.add(comment);
    notices.tell(
        Notice.of("sla-asked")
            .with(name(), new Notice.Word("sla.kind." + asked.kind()), named(lead), comment.said())
            .urgent(Urgency.WARNING)
            .link("/lead/lead.xhtml?key=" + lead.sourceKey())
            .once("sla-asked:" + id + ':' + comment.at()),
        inCharge(asked));
  }

  private static Recipient inCharge(SlaClock asked) {
    if (asked.employee() != null) {
      return Recipient.employee(asked.employee());
    }
    if (asked.team() != null) {
      return Recipient.team(asked.team());
    }
    return Recipient.role("MARKETING".equals(asked.side()) ? Role.MARKETING_LEAD : Role.SALES_LEAD);
  }

  private static String named(Lead lead) {
    Address address = lead.address();
    return Stream.of(address.company(), address.person())
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> lead.sourceKey().toString());
  }

  private String name() {
    return accounts.named(caller()).map(UserAccount::displayName).orElseGet(this::caller);
  }

  /** Moves the clock at once; to be called after the intervention is stored. */
  @RolesAllowed({Role.MARKETING, Role.MARKETING_LEAD, Role.SALES, Role.SALES_LEAD, Role.MANAGEMENT})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public void settle(long lead) {
    clocks.settle(List.of(lead), now());
  }

  private Intervention asked(SlaClock running) {
    Intervention asked =
        log.lastAsked(running.id()).orElseThrow(() -> new NoPauseAsked(running.obligation()));
    if (asked.actor().equals(caller())) {
      throw new SamePerson();
    }
    return asked;
  }

  private SlaClock open(long id) {
    SlaClock running = log.clock(id);
    if (running.state().isJudged()) {
      throw new NotOpen(running.obligation());
    }
    return running;
  }

  /** Everybody steps in on the own side only; management on each. */
  private void mustBeOwnSide(SlaClock running) {
    boolean own =
        switch (running.side()) {
          case "MARKETING" -> isOneOf(Role.MARKETING, Role.MARKETING_LEAD);
          case "SALES" -> isOneOf(Role.SALES, Role.SALES_LEAD);
          default -> false;
        };
    if (!own && !caller.isCallerInRole(Role.MANAGEMENT)) {
      throw new EJBAccessException("Clock " + running.id() + " belongs to " + running.side());
    }
  }

  private boolean isOneOf(String role, String lead) {
    return caller.isCallerInRole(role) || caller.isCallerInRole(lead);
  }

  private void write(Intervention intervention) {
    if (intervention.kind() == InterventionKind.REASSIGNED && intervention.employee() == null) {
      throw new ReasonMissing();
    }
    log.append(intervention);
  }

  private Instant now() {
    return clock.instant();
  }

  private String caller() {
    return caller.getCallerPrincipal().getName();
  }
}
