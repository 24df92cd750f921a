package org.closedloop.journey.service;

import java.io.Serializable;
import java.util.List;
import org.closedloop.lead.LeadStage;
import org.closedloop.opportunity.Conversion;

/**
 * Everything known about one deal.
 *
 * @param lead key of its lead
 * @param company of the lead; may be null
 * @param person of the lead; may be null
 * @param account key of the company; null if it is unknown
 * @param conversion what of the lead the deal has, has differently, or has no place for
 * @param products what it is about, with quantities
 * @param happenings the newest first, corrected ones included
 */
public record DealStory(
    Deal deal,
    String lead,
    String company,
    String person,
    String account,
    LeadStage leadStage,
    Conversion conversion,
    List<DealProduct> products,
    List<Happening> happenings)
    implements Serializable {}
