package org.closedloop.opportunity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.closedloop.lead.FunnelEvent;
import org.closedloop.lead.Lead;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.source.SourceKey;

/** All deals. */
@ApplicationScoped
public class Opportunities {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  protected Opportunities() {} // for CDI

  public Opportunities(EntityManager em) {
    this.em = em;
  }

  public void add(Opportunity opportunity) {
    em.persist(opportunity);
  }

  public Optional<Opportunity> named(SourceKey key) {
    return em.createQuery(
            "select o from Opportunity o where o.source.code = :system and o.key = :id",
            Opportunity.class)
        .setParameter("system", key.system())
        .setParameter("id", key.id())
        .getResultStream()
        .findFirst();
  }

  public Opportunity get(SourceKey key) {
    return named(key).orElseThrow(() -> new NoSuchRecord("opportunity", key));
  }

  /** The deals of one lead, oldest first. */
  public List<Opportunity> of(Lead lead) {
    return em.createQuery(
            "select o from Opportunity o where o.lead = :lead order by o.openedAt, o.id",
            Opportunity.class)
        .setParameter("lead", lead)
        .setHint("eclipselink.batch", "o.history")
        .getResultList();
  }

  /** What the deals of this lead did to its position. */
  public List<FunnelEvent> movesOf(Lead lead) {
    return of(lead).stream().flatMap(deal -> deal.funnelEvents().stream()).toList();
  }

  /** Gives the lead the position that follows from its deals; called after any of them changed. */
  public void settle(Lead lead) {
    lead.restate(movesOf(lead));
  }
}
