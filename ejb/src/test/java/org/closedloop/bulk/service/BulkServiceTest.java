package org.closedloop.bulk.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.closedloop.bulk.service.BulkService.why;
import static org.closedloop.bulk.service.BulkService.whyNotOffer;

import java.time.Instant;
import java.util.List;
import org.closedloop.campaign.Dimensions;
import org.closedloop.handoff.HandOffState;
import org.closedloop.handoff.service.LastHandOff;
import org.closedloop.lead.LeadStage;
import org.closedloop.lead.service.LeadRow;
import org.junit.jupiter.api.Test;

class BulkServiceTest {

  @Test
  void stepsArePlannedForLeadsThatSomebodyWorksOn() {
    assertThat(why(BulkAction.PLAN, lead(LeadStage.LEAD), null)).isNull();
    assertThat(why(BulkAction.PLAN, lead(LeadStage.RECYCLED), null)).isNull();
    assertThat(why(BulkAction.PLAN, lead(LeadStage.CUSTOMER), null)).isEqualTo(Why.CLOSED);
    assertThat(why(BulkAction.PLAN, lead(LeadStage.LOST), null)).isEqualTo(Why.CLOSED);
    assertThat(why(BulkAction.PLAN, excluded(), null)).isEqualTo(Why.EXCLUDED);
  }

  @Test
  void onlyWhatIsReadyIsOffered() {
    assertThat(whyNotOffer(lead(LeadStage.MARKETING_QUALIFIED), true, true)).isNull();
    assertThat(whyNotOffer(lead(LeadStage.MARKETING_QUALIFIED), true, false))
        .isEqualTo(Why.NOT_READY);
    assertThat(whyNotOffer(lead(LeadStage.LEAD), false, false)).isEqualTo(Why.NOT_WAITING);
    assertThat(whyNotOffer(excluded(), true, true)).isEqualTo(Why.EXCLUDED);
  }

  @Test
  void onlyWhatSalesHasIsGivenToSomebodyElse() {
    LeadRow lead = lead(LeadStage.SALES_ACCEPTED);
    assertThat(why(BulkAction.ASSIGN, lead, last(HandOffState.OPEN, true))).isNull();
    assertThat(why(BulkAction.ASSIGN, lead, last(HandOffState.ACCEPTED, true))).isNull();
    assertThat(why(BulkAction.ASSIGN, lead, last(HandOffState.RETURNED, true)))
        .isEqualTo(Why.NOT_WITH_SALES);
    assertThat(why(BulkAction.ASSIGN, lead, null)).isEqualTo(Why.NOT_WITH_SALES);
  }

  @Test
  void theOwnTeamReturnsWhatItTookOver() {
    LeadRow accepted = lead(LeadStage.SALES_ACCEPTED);
    assertThat(why(BulkAction.NURTURE, accepted, last(HandOffState.ACCEPTED, true))).isNull();
    assertThat(why(BulkAction.NURTURE, accepted, last(HandOffState.ACCEPTED, false)))
        .isEqualTo(Why.NOT_YOURS);
    assertThat(why(BulkAction.NURTURE, accepted, null)).isNull();
    LeadRow offered = lead(LeadStage.MARKETING_QUALIFIED);
    assertThat(why(BulkAction.NURTURE, offered, last(HandOffState.OPEN, true)))
        .isEqualTo(Why.OFFERED);
    assertThat(why(BulkAction.NURTURE, offered, last(HandOffState.OPEN, false)))
        .isEqualTo(Why.NOT_YOURS);
    assertThat(why(BulkAction.NURTURE, offered, null)).isEqualTo(Why.NOT_WITH_SALES);
    assertThat(why(BulkAction.NURTURE, lead(LeadStage.LOST), null)).isEqualTo(Why.CLOSED);
  }

  @Test
  void whatCountsIsExcludedAndWhatDoesNotIsCountedAgain() {
    assertThat(why(BulkAction.EXCLUDE, lead(LeadStage.CUSTOMER), null)).isNull();
    assertThat(why(BulkAction.EXCLUDE, excluded(), null)).isEqualTo(Why.EXCLUDED);
    assertThat(why(BulkAction.INCLUDE, excluded(), null)).isNull();
    assertThat(why(BulkAction.INCLUDE, lead(LeadStage.LEAD), null)).isEqualTo(Why.COUNTING);
  }

  @Test
  void leadsLeftAloneAreNamedByWhy() {
    BulkLead done = BulkLead.of(lead(LeadStage.LEAD), null, null);
    BulkLead closed = BulkLead.of(lead(LeadStage.LOST), null, Why.CLOSED);
    BulkPreview preview = new BulkPreview(List.of(closed, done, BulkLead.gone(9)));

    assertThat(preview.possible()).containsExactly(7L);
    assertThat(preview.refused())
        .containsOnlyKeys(Why.CLOSED, Why.GONE)
        .containsEntry(Why.CLOSED, List.of(closed));
    assertThat(closed.name()).isEqualTo("Ada Lund");
  }

  private static LastHandOff last(HandOffState state, boolean mine) {
    return new LastHandOff(3, state, mine);
  }

  private static LeadRow lead(LeadStage stage) {
    return lead(stage, false);
  }

  private static LeadRow excluded() {
    return lead(LeadStage.LEAD, true);
  }

  private static LeadRow lead(LeadStage stage, boolean excluded) {
    Instant at = Instant.parse("2026-10-01T08:00:00Z");
    return new LeadRow(
        7, "crm:7", " ", "Ada Lund", "", stage, at, stage, at, excluded, Dimensions.NONE);
  }
}
