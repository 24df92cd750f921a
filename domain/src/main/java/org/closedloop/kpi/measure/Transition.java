package org.closedloop.kpi.measure;

import org.closedloop.journey.LeadJourney;
import org.closedloop.kpi.Measurements;
import org.closedloop.lead.LeadStage;

/** The steps for which Marketing and Sales agree on a share of the leads. */
enum Transition {
  LEAD_TO_MQL("lead-to-mql", LeadStage.LEAD, LeadStage.MARKETING_QUALIFIED),
  MQL_TO_SAL("mql-to-sal", LeadStage.MARKETING_QUALIFIED, LeadStage.SALES_ACCEPTED),
  MQL_TO_SQL("mql-to-sql", LeadStage.MARKETING_QUALIFIED, LeadStage.SALES_QUALIFIED),
  SQL_TO_OPPORTUNITY("sql-to-opportunity", LeadStage.SALES_QUALIFIED, LeadStage.OPPORTUNITY),
  OPPORTUNITY_TO_CUSTOMER("opportunity-to-customer", LeadStage.OPPORTUNITY, LeadStage.CUSTOMER);

  private final String code;
  private final LeadStage from;
  private final LeadStage to;

  Transition(String code, LeadStage from, LeadStage to) {
    this.code = code;
    this.from = from;
    this.to = to;
  }

  /** What the lead adds to the aim of the agreement in force when it entered. */
  void expected(LeadJourney journey, Measurements into) {
    journey
        .entry(from)
        .ifPresent(
            entry ->
                journey
                    .aim(code, entry)
                    .ifPresent(
                        aim -> into.book(entry.day(), entry.day(), aim.slice(), aim.share())));
  }

  /** The lead if it got to the next step and an agreement had an aim for it. */
  void reached(LeadJourney journey, Measurements into) {
    journey
        .entry(from)
        .ifPresent(
            entry ->
                journey
                    .aim(code, entry)
                    .ifPresent(
                        aim ->
                            journey
                                .entry(to)
                                .ifPresent(
                                    reached ->
                                        into.book(reached.day(), entry.day(), aim.slice(), 1))));
  }
}
