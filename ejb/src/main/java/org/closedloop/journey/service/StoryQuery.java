package org.closedloop.journey.service;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.closedloop.account.Account;
import org.closedloop.account.Contact;
import org.closedloop.handoff.HandOffChange;
import org.closedloop.handoff.LeadComment;
import org.closedloop.lead.Address;
import org.closedloop.lead.Lead;
import org.closedloop.lead.LeadDocument;
import org.closedloop.lead.Leads;
import org.closedloop.opportunity.Conversion;
import org.closedloop.opportunity.DealTerms;
import org.closedloop.opportunity.Opportunities;
import org.closedloop.opportunity.Opportunity;
import org.closedloop.organisation.Role;
import org.closedloop.source.SourceKey;
import org.closedloop.touchpoint.Contacts;

/** Tells the whole story of one lead. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN,
  Role.INTEGRATION
})
public class StoryQuery {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private Leads leads;
  @Inject private Contacts contacts;
  @Inject private Opportunities opportunities;
  @Inject private Attributes attributes;

  /**
   * @throws org.closedloop.refusal.NoSuchRecord if there is no such lead
   */
  public LeadStory of(SourceKey key) {
    Lead lead = leads.get(key);
    List<Opportunity> deals = opportunities.of(lead);
    List<LeadDocument> documents = documents(lead);
    Address address = lead.address();
    return new LeadStory(
        lead.sourceKey().toString(),
        address.company(),
        address.person(),
        address.email(),
        address.phone(),
        address.city(),
        lead.account().map(Account::name).orElse(null),
        lead.contact().map(Contact::jobTitle).orElse(null),
        lead.createdAt(),
        lead.recordedAt(),
        lead.position(opportunities.movesOf(lead)),
        lead.isExcluded(),
        lead.slice().dimensions(),
        attributes.of(lead),
        deals.stream().map(StoryQuery::deal).toList(),
        documents.stream().filter(each -> !each.isRemoved()).map(StoryQuery::link).toList(),
        happenings(lead, deals, documents));
  }

  /**
   * The whole story of one deal.
   *
   * @throws org.closedloop.refusal.NoSuchRecord if there is no such deal
   */
  public DealStory ofDeal(SourceKey key) {
    Opportunity opportunity = opportunities.get(key);
    Lead lead = opportunity.lead();
    return new DealStory(
        deal(opportunity),
        lead.sourceKey().toString(),
        lead.address().company(),
        lead.address().person(),
        opportunity.account().map(account -> account.sourceKey().toString()).orElse(null),
        lead.stage(),
        Conversion.of(lead, attributes.of(lead), opportunity.terms()),
        products(opportunity),
        Happenings.newestFirst(Happenings.deals(opportunity.history())));
  }

  @SuppressWarnings("unchecked") // native queries are untyped
  private List<DealProduct> products(Opportunity deal) {
    List<Object[]> rows =
        em.createNativeQuery(
                "select d.product, d.quantity, d.amount from opportunity_product d"
                    + " where d.opportunity = ? order by d.product")
            .setParameter(1, deal.id())
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new DealProduct(
                    (String) row[0],
                    (BigDecimal) row[1],
                    row[2] == null ? null : ((Number) row[2]).longValue()))
        .toList();
  }

  private static DocumentLink link(LeadDocument document) {
    return new DocumentLink(
        document.id(),
        document.title(),
        document.address(),
        document.addedAt(),
        document.addedBy());
  }

  private List<LeadDocument> documents(Lead lead) {
    return em.createQuery(
            "select d from LeadDocument d where d.lead = :lead order by d.addedAt, d.id",
            LeadDocument.class)
        .setParameter("lead", lead)
        .getResultList();
  }

  private List<LeadComment> comments(Lead lead) {
    return em.createQuery(
            "select c from LeadComment c where c.lead = :lead order by c.at, c.id",
            LeadComment.class)
        .setParameter("lead", lead)
        .getResultList();
  }

  private List<Happening> happenings(
      Lead lead, List<Opportunity> deals, List<LeadDocument> documents) {
    return Happenings.newestFirst(
        Stream.of(
                Happenings.touchpoints(contacts.touchpointsOf(lead)),
                Happenings.activities(contacts.activitiesOf(lead)),
                Happenings.stages(lead.history()),
                Happenings.profiles(lead.profiles()),
                deals.stream().flatMap(deal -> Happenings.deals(deal.history())),
                Happenings.handOffs(handOffs(lead)),
                Happenings.comments(comments(lead)),
                Happenings.documents(documents))
            .flatMap(part -> part));
  }

  private List<HandOffChange> handOffs(Lead lead) {
    return em.createQuery(
            "select h from HandOffChange h where h.lead = :lead order by h.at, h.id",
            HandOffChange.class)
        .setParameter("lead", lead)
        .getResultList();
  }

  private static Deal deal(Opportunity deal) {
    DealTerms terms = deal.terms();
    return new Deal(
        deal.sourceKey().toString(),
        terms.name(),
        deal.stage(),
        deal.outcome(),
        deal.openedAt(),
        deal.closedAt(),
        deal.amount(),
        deal.currency(),
        deal.reportingAmount(),
        deal.reason(),
        terms.owner(),
        terms.product(),
        deal.cycle());
  }
}
