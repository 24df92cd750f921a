package org.closedloop.worklist.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.closedloop.organisation.Role;
import org.closedloop.worklist.EntryState;
import org.closedloop.worklist.WorklistEntry;

/** What the caller brought back, and what still waits for a decision. */
@Stateless
@RolesAllowed({Role.MARKETING, Role.MARKETING_LEAD, Role.SALES, Role.SALES_LEAD})
public class WorklistQuery {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Resource private SessionContext caller;

  /** Rows that could not be taken over, the oldest first. */
  public List<WorklistEntry> open() {
    return in(EntryState.KEPT, "e.id", Integer.MAX_VALUE);
  }

  /** Rows that were taken over, the newest first. */
  public List<WorklistEntry> taken(int most) {
    return in(EntryState.TAKEN, "e.settledAt desc, e.id desc", most);
  }

  private List<WorklistEntry> in(EntryState state, String order, int most) {
    return em.createQuery(
            "select e from WorklistEntry e where e.account = :account and e.state = :state"
                + " order by "
                + order,
            WorklistEntry.class)
        .setParameter("account", caller.getCallerPrincipal().getName())
        .setParameter("state", state)
        .setMaxResults(most)
        .getResultList();
  }
}
