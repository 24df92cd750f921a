package org.closedloop.handoff;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.closedloop.lead.Lead;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.source.SourceKey;

/**
 * All hand-offs. Whoever changes one locks its lead first: two answers at once become two in turn.
 */
@ApplicationScoped
public class HandOffs {

  private static final Set<HandOffState> REFUSED =
      EnumSet.of(HandOffState.RETURNED, HandOffState.DECLINED);

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  protected HandOffs() {} // for CDI

  public HandOffs(EntityManager em) {
    this.em = em;
  }

  /** Waits until nobody else changes this lead or its hand-offs. */
  public Lead locked(SourceKey key) {
    long id =
        em.createQuery(
                "select l.id from Lead l where l.source.code = :system and l.key = :id", Long.class)
            .setParameter("system", key.system())
            .setParameter("id", key.id())
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NoSuchRecord("lead", key));
    return locked(id);
  }

  /** Waits until nobody else changes this lead or its hand-offs. */
  public Lead locked(long leadId) {
    return em.find(Lead.class, leadId, LockModeType.PESSIMISTIC_WRITE);
  }

  /** The hand-off as it is once nobody else changes it. */
  public HandOff locked(HandOffId id) {
    Long lead =
        em.createQuery("select h.lead.id from HandOff h where h.id = :id", Long.class)
            .setParameter("id", id.number())
            .getResultStream()
            .findFirst()
            .orElseThrow(() -> new NoSuchRecord("hand_off", id.number()));
    locked(lead);
    return em.find(HandOff.class, id.number());
  }

  public HandOff get(long id) {
    return Optional.ofNullable(em.find(HandOff.class, id))
        .orElseThrow(() -> new NoSuchRecord("hand_off", id));
  }

  /**
   * @throws AlreadyOffered if another one of the lead waits for its answer
   * @throws InDispute if a manager has to decide about the lead first
   */
  public void demandNoOther(Lead lead) {
    for (HandOff other : of(lead)) {
      if (other.state() == HandOffState.OPEN) {
        throw new AlreadyOffered();
      }
      if (other.standing().isDisputed()) {
        throw new InDispute();
      }
    }
  }

  /** Writes what changed so far, so that others who read the tables in this transaction see it. */
  public void write() {
    em.flush();
  }

  public void add(HandOff handOff) {
    em.persist(handOff);
    em.flush();
  }

  public void add(LeadComment comment) {
    em.persist(comment);
    em.flush();
  }

  /** The hand-offs of one lead, the first one first. */
  public List<HandOff> of(Lead lead) {
    return em.createQuery(
            "select h from HandOff h where h.lead = :lead order by h.standing.offeredAt, h.id",
            HandOff.class)
        .setParameter("lead", lead)
        .getResultList();
  }

  /** How often Sales returned or declined this lead since a manager last decided about it. */
  public int refusals(Lead lead) {
    List<HandOff> all = of(lead);
    Instant decided =
        all.stream()
            .map(each -> each.standing().decidedAt())
            .filter(Objects::nonNull)
            .max(Comparator.naturalOrder())
            .orElse(Instant.MIN);
    return (int)
        all.stream()
            .filter(each -> REFUSED.contains(each.state()))
            .filter(each -> each.standing().answeredAt().isAfter(decided))
            .count();
  }

  /** What was said about one lead, the latest last. */
  public List<LeadComment> commentsOn(Lead lead) {
    return em.createQuery(
            "select c from LeadComment c where c.lead = :lead order by c.at, c.id",
            LeadComment.class)
        .setParameter("lead", lead)
        .getResultList();
  }
}
