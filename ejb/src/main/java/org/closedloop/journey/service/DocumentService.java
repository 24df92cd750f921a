package org.closedloop.journey.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import org.closedloop.lead.LeadDocument;
import org.closedloop.lead.Leads;
import org.closedloop.lead.NotYourDocument;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.source.SourceKey;

/** Links documents to a lead and takes links off again. */
@Stateless
@RolesAllowed({Role.MARKETING, Role.MARKETING_LEAD, Role.SALES, Role.SALES_LEAD})
public class DocumentService {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private Leads leads;
  @Inject private Clock clock;
  @Resource private SessionContext caller;

  /**
   * @param address of the document; only https
   */
  public void add(SourceKey lead, String title, String address) {
    em.persist(new LeadDocument(leads.get(lead), title, address, me(), clock.instant()));
  }

  /**
   * Takes a link off the lead that the caller put there, or any as the lead of a department; who
   * and when stay in its history.
   */
  public void remove(SourceKey lead, long id) {
    LeadDocument document = em.find(LeadDocument.class, id);
    if (document == null || !document.lead().sourceKey().equals(lead)) {
      throw new NoSuchRecord("document", id);
    }
    if (!document.addedBy().equals(me()) && !leads()) {
      throw new NotYourDocument(document.addedBy());
    }
    document.remove(me(), clock.instant());
  }

  private boolean leads() {
    return caller.isCallerInRole(Role.MARKETING_LEAD) || caller.isCallerInRole(Role.SALES_LEAD);
  }

  private String me() {
    return caller.getCallerPrincipal().getName();
  }
}
