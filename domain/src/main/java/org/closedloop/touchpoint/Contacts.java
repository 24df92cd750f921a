package org.closedloop.touchpoint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.closedloop.lead.Lead;

/** Everything that happened between leads and us: touchpoints and activities. */
@ApplicationScoped
public class Contacts {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  protected Contacts() {} // for CDI

  public Contacts(EntityManager em) {
    this.em = em;
  }

  public void add(Activity activity) {
    em.persist(activity);
  }

  public void add(Touchpoint touchpoint) {
    em.persist(touchpoint);
  }

  /** Every row of this lead, corrected ones included, in time. */
  public List<Touchpoint> touchpointsOf(Lead lead) {
    return em.createQuery(
            "select t from Touchpoint t join fetch t.slice where t.lead = :lead"
                + " order by t.at, t.id",
            Touchpoint.class)
        .setParameter("lead", lead)
        .getResultList();
  }

  /** Every row of this lead, corrected ones included, in time. */
  public List<Activity> activitiesOf(Lead lead) {
    return em.createQuery(
            "select a from Activity a where a.lead = :lead order by a.at, a.id", Activity.class)
        .setParameter("lead", lead)
        .getResultList();
  }
}
