package org.closedloop.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** All slices, found or created once per combination. */
@ApplicationScoped
public class Slices {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  protected Slices() {} // for CDI

  public Slices(EntityManager em) {
    this.em = em;
  }

  /** The one slice of this combination. */
  public Slice of(Dimensions wanted) {
    return em.createQuery(
            "select s from Slice s where s.channel = :channel and s.campaign = :campaign"
                + " and s.content = :content and s.segment = :segment and s.region = :region"
                + " and s.team = :team and s.owner = :owner and s.product = :product"
                + " and s.reason = :reason and s.obligation = :obligation"
                + " and s.agreement = :agreement",
            Slice.class)
        .setParameter("channel", wanted.channel())
        .setParameter("campaign", wanted.campaign())
        .setParameter("content", wanted.content())
        .setParameter("segment", wanted.segment())
        .setParameter("region", wanted.region())
        .setParameter("team", wanted.team())
        .setParameter("owner", wanted.owner())
        .setParameter("product", wanted.product())
        .setParameter("reason", wanted.reason())
        .setParameter("obligation", wanted.obligation())
        .setParameter("agreement", wanted.agreement())
        .getResultStream()
        .findFirst()
        .orElseGet(() -> create(wanted));
  }

  private Slice create(Dimensions wanted) {
    Slice slice = new Slice(wanted);
    em.persist(slice);
    em.flush();
    return slice;
  }
}
