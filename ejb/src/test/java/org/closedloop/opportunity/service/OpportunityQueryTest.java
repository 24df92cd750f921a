package org.closedloop.opportunity.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.closedloop.campaign.Dimensions;
import org.closedloop.campaign.SliceCache;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;
import org.closedloop.journey.Phases;
import org.closedloop.ledger.DealPhases;
import org.closedloop.opportunity.Outcome;
import org.closedloop.refusal.NoSuchRecord;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpportunityQueryTest {

  private static final OffsetDateTime NOW =
      Instant.parse("2026-11-20T09:00:00Z").atOffset(ZoneOffset.UTC);

  /**
   * Ada and Bert of one team, Cleo of another, with seven deals of two leads, one of them a test.
   */
  private static final class Desk {
    private final DataSource database;

    Desk(TestDatabase kind) {
      database = kind.empty();
      int slice = new SliceCache(database).idOf(Dimensions.NONE);
      employee(1, "ada", "Ada Abel", "north");
      employee(2, "bert", "Bert Bode", "north");
      employee(3, "cleo", "Cleo Cron", "south");
      lead(1, "Nordwerk GmbH", false, slice);
      lead(2, "Test GmbH", true, slice);
      deal(1, 1, "ada", "Angebot", "OPEN", 100_00L);
      deal(2, 1, "ada", "Angebot", "OPEN", 300_00L);
      deal(3, 1, "bert", "Prospecting", "OPEN", null);
      deal(4, 1, "cleo", null, "OPEN", 50_00L);
      deal(5, 1, "ada", "Verhandlung", "WON", 700_00L);
      deal(6, 2, "ada", "Angebot", "OPEN", 900_00L);
      deal(7, 1, "ada", "Angebot", "OPEN", 200_00L);
    }

    OpportunityQuery as(String employee) {
      return new OpportunityQuery(database, employee);
    }

    private void employee(long id, String code, String name, String team) {
      run(
          "insert into employee (id, code, name, team, recorded_at, version)"
              + " values (?, ?, ?, ?, ?, 0)",
          id,
          code,
          name,
          team,
          NOW);
    }

    private void lead(long id, String company, boolean excluded, int slice) {
      run(
          "insert into lead (id, source, source_key, company, created_at, recorded_at, stage,"
              + " stage_at, furthest, slice, excluded, version)"
              + " values (?, 1, ?, ?, ?, ?, 'LEAD', ?, 'LEAD', ?, ?, 0)",
          id,
          "L" + id,
          company,
          NOW,
          NOW,
          NOW,
          slice,
          excluded);
    }

    private void deal(long id, long lead, String owner, String stage, String outcome, Long cents) {
      run(
          "insert into opportunity (id, lead, source, source_key, name, opened_at, recorded_at,"
              + " stage, outcome, reporting_amount, owner, version)"
              + " values (?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
          id,
          lead,
          "O" + id,
          "Deal " + id,
          NOW,
          NOW,
          stage,
          outcome,
          cents,
          owner);
    }

    private void run(String command, Object... values) {
      Transaction.run(
          database,
          connection -> {
            try (PreparedStatement statement = connection.prepareStatement(command)) {
              for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
              }
              statement.execute();
            }
          });
    }
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void stagesSayWhatIsAProposalAndHowLikelyItIsWonThoseOfOtherSystemsToo(TestDatabase kind) {
    Desk desk = new Desk(kind);
    StageTermsService terms = new StageTermsService(desk.database);

    assertThat(terms.all())
        .extracting(each -> each.stage().code(), StageTerms::proposal, StageTerms::percent)
        .containsExactly(
            tuple("Qualifizierung", false, null),
            tuple("Angebot", true, null),
            tuple("Verhandlung", true, null),
            tuple("Prospecting", false, null));

    terms.change("Angebot", true, new BigDecimal("33.33"));
    terms.change("Verhandlung", false, null);
    terms.change("Prospecting", true, new BigDecimal("5"));

    assertThat(terms.all())
        .extracting(each -> each.stage().code())
        .containsExactly("Qualifizierung", "Angebot", "Verhandlung", "Prospecting");
    assertThat(Transaction.in(desk.database, DealPhases::read).said())
        .containsExactly(
            Map.entry("Angebot", new Phases.Phase(true, 3_333)),
            Map.entry("Prospecting", new Phases.Phase(true, 500)));
    assertThatThrownBy(() -> terms.change("Happiness", true, null))
        .isInstanceOf(NoSuchRecord.class);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theBoardHoldsOpenDealsInTheOrderOfTheSalesProcess(TestDatabase kind) {
    OpportunityQuery query = new Desk(kind).as("ada");

    List<StageColumn> board = query.board(Whose.ALL, null, 2);

    assertThat(board)
        .extracting(
            column -> column.stage().code(),
            StageColumn::count,
            StageColumn::cents,
            column -> column.rows().stream().map(OpportunityRow::name).toList(),
            StageColumn::more)
        .containsExactly(
            tuple("", 1L, 50_00L, List.of("Deal 4"), 0L),
            tuple("Qualifizierung", 0L, 0L, List.of(), 0L),
            tuple("Angebot", 3L, 600_00L, List.of("Deal 2", "Deal 7"), 1L),
            tuple("Verhandlung", 0L, 0L, List.of(), 0L),
            tuple("Prospecting", 1L, 0L, List.of("Deal 3"), 0L));
    assertThat(DealSum.of(board))
        .isEqualTo(query.sum(new OpportunityFilter(Whose.ALL, Outcome.OPEN, null, null)))
        .isEqualTo(new DealSum(5, 650_00));
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void mineAreMineAndTheTeamsThoseOfAllItsPeople(TestDatabase kind) {
    Desk desk = new Desk(kind);
    OpportunityFilter mine = new OpportunityFilter(Whose.MINE, Outcome.OPEN, null, null);
    OpportunityFilter team = new OpportunityFilter(Whose.TEAM, Outcome.OPEN, null, null);

    assertThat(desk.as("ada").sum(mine)).isEqualTo(new DealSum(3, 600_00));
    assertThat(desk.as("bert").sum(mine)).isEqualTo(new DealSum(1, 0));
    assertThat(desk.as("ada").sum(team)).isEqualTo(new DealSum(4, 600_00));
    assertThat(desk.as("cleo").sum(team)).isEqualTo(new DealSum(1, 50_00));
    assertThat(desk.as("nobody").sum(mine)).isEqualTo(new DealSum(0, 0));
    assertThat(desk.as("nobody").hasOwn()).isFalse();
    assertThat(desk.as("ada").hasOwn()).isTrue();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void theListIsFilteredSortedAndCutByTheDatabase(TestDatabase kind) {
    OpportunityQuery query = new Desk(kind).as("ada");
    OpportunityFilter all = new OpportunityFilter(null, null, null, "deal");

    assertThat(query.rows(all, OpportunityOrder.AMOUNT, false, 0, 3))
        .extracting(OpportunityRow::name)
        .containsExactly("Deal 5", "Deal 2", "Deal 7");
    assertThat(query.rows(all, OpportunityOrder.AMOUNT, false, 3, 3))
        .extracting(OpportunityRow::name)
        .containsExactly("Deal 1", "Deal 4", "Deal 3");
    assertThat(query.rows(all, OpportunityOrder.NAME, true, 0, 1).get(0))
        .extracting(OpportunityRow::ownerName, OpportunityRow::company, OpportunityRow::lead)
        .containsExactly("Ada Abel", "Nordwerk GmbH", "closedloop:L1");
    for (OpportunityOrder order : OpportunityOrder.values()) {
      assertThat(query.rows(all, order, true, 0, 10)).as(order.code()).hasSize(6);
    }
    assertThat(query.sum(new OpportunityFilter(null, Outcome.WON, "Verhandlung", "NORDWERK")))
        .isEqualTo(new DealSum(1, 700_00));
    assertThat(query.sum(new OpportunityFilter(null, null, "", null)).count()).isEqualTo(1);
    assertThat(query.sum(new OpportunityFilter(null, null, null, "%")))
        .isEqualTo(new DealSum(0, 0));
  }
}
