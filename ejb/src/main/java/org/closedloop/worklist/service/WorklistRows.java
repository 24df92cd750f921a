package org.closedloop.worklist.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.closedloop.journey.service.LeadService;
import org.closedloop.nextstep.NextStep;
import org.closedloop.nextstep.service.NextStepService;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.refusal.Refusal;
import org.closedloop.source.SourceKey;
import org.closedloop.touchpoint.Contacted;
import org.closedloop.worklist.ContactUnclear;
import org.closedloop.worklist.StepChanged;
import org.closedloop.worklist.Told;
import org.closedloop.worklist.WorklistEntry;

/**
 * Takes over single rows of a worklist, each in a transaction of its own: all that a row says, or
 * nothing of it.
 */
@Stateless
@RolesAllowed({Role.MARKETING, Role.MARKETING_LEAD, Role.SALES, Role.SALES_LEAD})
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class WorklistRows {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private LeadService leads;
  @Inject private NextStepService steps;
  @Inject private Clock clock;
  @Resource private SessionContext caller;

  /**
   * Keeps a row before anything is done with it.
   *
   * @return its number; null if the same row was brought back before
   */
  public Long keep(String fingerprint, String fileName, int rowNumber, Told told) {
    String account = caller.getCallerPrincipal().getName();
    boolean known =
        em.createQuery(
                    "select count(e) from WorklistEntry e where e.account = :account"
                        + " and e.fingerprint = :fingerprint",
                    Long.class)
                .setParameter("account", account)
                .setParameter("fingerprint", fingerprint)
                .getSingleResult()
            > 0;
    if (known) {
      return null;
    }
    WorklistEntry entry =
        new WorklistEntry(account, fingerprint, fileName, rowNumber, told, clock.instant());
    em.persist(entry);
    em.flush();
    return entry.id();
  }

  /**
   * Does what a row says.
   *
   * @param whatever whether a step that was changed meanwhile is left alone instead of refused
   * @throws Refusal if something of it cannot be done; then nothing is
   */
  public void take(long id, boolean whatever) {
    WorklistEntry entry = own(id);
    entry.taken(clock.instant());
    Told told = entry.told();
    contact(told);
    finish(told, whatever);
    if (told.nextStep() != null || told.nextDue() != null) {
      steps.plan(SourceKey.parse(told.lead()), told.nextStep(), told.nextDue(), null);
    }
    em.flush();
  }

  private void contact(Told told) {
    boolean mentioned =
        told.contactedAt() != null
            || told.kind() != null
            || told.subject() != null
            || told.outcome() != null;
    if (!mentioned) {
      return;
    }
    if (told.contactedAt() == null || told.kind() == null) {
      throw new ContactUnclear();
    }
    leads.record(
        SourceKey.parse(told.lead()),
        new Contacted(told.kind(), true, told.outcome(), told.subject()),
        told.contactedAt());
  }

  /** A step that is not what it was is nothing to tick off without looking. */
  private void finish(Told told, boolean whatever) {
    if (!told.done() || told.step() == null) {
      return;
    }
    NextStep step = em.find(NextStep.class, told.step());
    if (step == null || !step.lead().sourceKey().equals(SourceKey.parse(told.lead()))) {
      throw new NoSuchRecord("next_step", told.step());
    }
    boolean same = step.doneAt().isEmpty() && step.version() == told.stepVersion();
    if (same) {
      steps.done(told.step());
    } else if (!whatever) {
      throw new StepChanged(step.what());
    }
  }

  /** Notes why a row could not be taken over. */
  public void note(long id, String why, boolean conflict) {
    own(id).kept(why, conflict);
  }

  /** Says that a row does not count. */
  public void drop(long id) {
    own(id).dropped(clock.instant());
  }

  private WorklistEntry own(long id) {
    WorklistEntry entry = em.find(WorklistEntry.class, id);
    if (entry == null || !entry.account().equals(caller.getCallerPrincipal().getName())) {
      throw new NoSuchRecord("worklist_entry", id);
    }
    return entry;
  }
}
