package org.closedloop.journey.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.function.Consumer;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.Dimensions;
import org.closedloop.campaign.ExchangeRates;
import org.closedloop.campaign.Money;
import org.closedloop.lead.Lead;
import org.closedloop.lead.LeadTouched;
import org.closedloop.lead.Leads;
import org.closedloop.lead.Occasion;
import org.closedloop.opportunity.Conversion;
import org.closedloop.opportunity.DealTerms;
import org.closedloop.opportunity.NotYourLead;
import org.closedloop.opportunity.NotYourTeam;
import org.closedloop.opportunity.Opportunities;
import org.closedloop.opportunity.Opportunity;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.service.Viewers;
import org.closedloop.source.SourceKey;
import org.closedloop.source.SourceSystem;

/**
 * What Sales does with deals: open them from a lead, win, lose and re-open them. Leads and deals of
 * another team are refused with {@link NotYourLead} and {@link NotYourTeam}.
 */
@Stateless
@RolesAllowed({Role.SALES, Role.SALES_LEAD})
public class DealService {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private Leads leads;
  @Inject private Opportunities opportunities;
  @Inject private Attributes attributes;
  @Inject private ExchangeRates rates;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;
  @Inject private DealRights rights;
  @Inject private Viewers viewers;
  @Inject private Event<LeadTouched> touched;
  @Resource private SessionContext caller;

  /** Whether the caller may open a deal with a lead: of the own team, or as the lead of Sales. */
  public boolean mayConvert(SourceKey lead) {
    return mayConvert(leads.get(lead));
  }

  private boolean mayConvert(Lead lead) {
    Dimensions belongs = lead.slice().dimensions();
    return rights.mayChange(viewers.of(caller), belongs.owner(), belongs.team());
  }

  /** What a deal with this lead would be called, and who would work on what. */
  public DealTerms suggested(SourceKey lead) {
    return Conversion.suggested(leads.get(lead));
  }

  /**
   * Opens a deal and takes over everything known about the lead.
   *
   * @param amount the expected amount, or null
   * @return what became of each field
   */
  public Conversion convert(SourceKey key, DealTerms terms, Amount amount) {
    Lead lead = leads.get(key);
    if (!mayConvert(lead)) {
      throw new NotYourLead(key.toString());
    }
    Opportunity deal =
        new Opportunity(
            lead,
            em.getReference(SourceSystem.class, SourceSystem.OWN),
            terms,
            money(amount),
            now(null));
    opportunities.add(deal);
    opportunities.settle(lead);
    touched.fire(new LeadTouched(lead.id()));
    return Conversion.of(lead, attributes.of(lead), terms);
  }

  /**
   * @param reason what decided it; may be null
   */
  public void win(SourceKey deal, Amount amount, String reason) {
    change(deal, won -> won.win(money(amount), now(reason)));
  }

  /**
   * @param amount what was lost; may be null
   * @param reason why; needed
   */
  public void lose(SourceKey deal, Amount amount, String reason) {
    change(deal, lost -> lost.lose(money(amount), now(reason)));
  }

  /**
   * Moves an open deal to another phase of the sales process.
   *
   * @param stage the phase's code
   */
  public void move(SourceKey deal, String stage) {
    change(deal, open -> open.moveTo(stage, now(null)));
  }

  /** Puts another expected amount on an open deal; the one before stays in the history. */
  public void changeAmount(SourceKey deal, Amount amount) {
    change(deal, open -> open.changeAmount(money(amount), now(null)));
  }

  /** Takes a closed deal up again; its closing stays with its reason. */
  public void reopen(SourceKey deal, String reason) {
    change(deal, closed -> closed.reopen(now(reason)));
  }

  /** Whether the caller may change a deal: of the own team, or as the lead of Sales. */
  public boolean mayChange(SourceKey deal) {
    return mayChange(opportunities.get(deal));
  }

  private boolean mayChange(Opportunity deal) {
    return rights.mayChange(
        viewers.of(caller), deal.owner(), deal.lead().slice().dimensions().team());
  }

  private void change(SourceKey key, Consumer<Opportunity> verb) {
    Opportunity deal = opportunities.get(key);
    if (!mayChange(deal)) {
      throw new NotYourTeam(key.toString());
    }
    verb.accept(deal);
    opportunities.settle(deal.lead());
    touched.fire(new LeadTouched(deal.lead().id()));
  }

  private Money money(Amount amount) {
    return amount == null
        ? null
        : rates.money(amount.cents(), amount.currency(), zone.dayOf(clock.instant()));
  }

  private Occasion now(String reason) {
    return Occasion.now(clock.instant(), caller.getCallerPrincipal().getName(), reason);
  }
}
