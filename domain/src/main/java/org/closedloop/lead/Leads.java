package org.closedloop.lead;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.source.SourceKey;

/** All leads. */
@ApplicationScoped
public class Leads {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  protected Leads() {} // for CDI

  public Leads(EntityManager em) {
    this.em = em;
  }

  public void add(Lead lead) {
    em.persist(lead);
  }

  public Optional<Lead> named(SourceKey key) {
    return em.createQuery(
            "select l from Lead l where l.source.code = :system and l.key = :id", Lead.class)
        .setParameter("system", key.system())
        .setParameter("id", key.id())
        .getResultStream()
        .findFirst();
  }

  public Lead get(SourceKey key) {
    return named(key).orElseThrow(() -> new NoSuchRecord("lead", key));
  }
}
