package org.closedloop.account.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.closedloop.account.Attitude;
import org.closedloop.account.Influence;
import org.closedloop.campaign.Dimensions;
import org.closedloop.campaign.SliceCache;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.search.SearchIndexes;
import org.closedloop.source.SourceKey;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompanyQueryTest {

  private static final OffsetDateTime NOW =
      Instant.parse("2026-11-20T09:00:00Z").atOffset(ZoneOffset.UTC);
  private static final SourceKey NORDWERK = SourceKey.parse("closedloop:A1");

  /**
   * Nordwerk and eleven other companies of its segment that bought pumps, six of them valves too.
   */
  private static final class Desk {
    private final DataSource database;
    private final int slice;
    private long deals;

    Desk(TestDatabase kind) {
      database = kind.empty();
      Transaction.run(database, SearchIndexes::create);
      slice = new SliceCache(database).idOf(Dimensions.NONE);
      for (long id = 1; id <= 12; id++) {
        account(id, id == 1 ? "Nordwerk Kälte GmbH" : "Peer " + id, "Kälte");
      }
      account(20, "Fremd AG", "Druck");
      lead(1, 1, null);
      contact(1, "Olaf Brandt", "Entscheider");
      contact(2, "Anke Thomsen", "Chefin vom Dienst");
      lead(2, 1, 2L);
      for (long id = 2; id <= 12; id++) {
        deal(id, "Pumpe", "WON", 100_00);
        if (id <= 7) {
          deal(id, "Ventil", "WON", id * 100_00);
        }
      }
      deal(1, "Pumpe", "WON", 700_00);
      deal(1, "Pumpe", "WON", 300_00);
      deal(1, "Ventil", "LOST", 900_00);
      deal(1, "Ventil", "OPEN", 50_00);
      deal(20, "Folie", "WON", 10_00);
    }

    CompanyQuery query() {
      return new CompanyQuery(database);
    }

    private void account(long id, String name, String segment) {
      run(
          "insert into account (id, source, source_key, name, segment, recorded_at, version)"
              + " values (?, 1, ?, ?, ?, ?, 0)",
          id,
          "A" + id,
          name,
          segment,
          NOW);
    }

    private void contact(long id, String name, String role) {
      run(
          "insert into contact (id, source, source_key, account_id, name, buying_role, recorded_at,"
              + " version) values (?, 1, ?, 1, ?, ?, ?, 0)",
          id,
          "C" + id,
          name,
          role,
          NOW);
    }

    private void lead(long id, long account, Long contact) {
      run(
          "insert into lead (id, source, source_key, account_id, contact_id, created_at,"
              + " recorded_at, stage, stage_at, furthest, slice, version)"
              + " values (?, 1, ?, ?, ?, ?, ?, 'LEAD', ?, 'LEAD', ?, 0)",
          id,
          "L" + id,
          account,
          contact,
          NOW,
          NOW,
          NOW,
          slice);
    }

    private void deal(long account, String product, String outcome, long cents) {
      long id = ++deals;
      run(
          "insert into opportunity (id, lead, account_id, source, source_key, name, opened_at,"
              + " recorded_at, outcome, closed_at, reporting_amount, product, version)"
              + " values (?, 1, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, 0)",
          id,
          account,
          "O" + id,
          "Deal " + id,
          NOW,
          NOW,
          outcome,
          outcome.equals("OPEN") ? null : NOW,
          cents,
          product);
    }

    void noted(long id, long contact, String role, String influence, String attitude) {
      run(
          "insert into buying_center_change (id, contact, role, influence, attitude, at, actor)"
              + " values (?, ?, ?, ?, ?, ?, 'ada')",
          id,
          contact,
          role,
          influence,
          attitude,
          NOW);
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
  void theBuyingCentreSaysWhoIsMissing(TestDatabase kind) {
    Desk desk = new Desk(kind);

    Company before = desk.query().get(NORDWERK);
    assertThat(before.required()).isEqualTo(4);
    assertThat(before.covered()).isEqualTo(1);
    assertThat(before.playing("decider"))
        .extracting(ContactRow::name)
        .containsExactly("Olaf Brandt");
    assertThat(before.withoutRole()).extracting(ContactRow::name).containsExactly("Anke Thomsen");

    desk.noted(1, 2, "technical", "HIGH", "FOR");
    desk.noted(2, 1, "user", null, "AGAINST");
    desk.noted(3, 1, null, "LOW", null);

    Company after = desk.query().get(NORDWERK);
    assertThat(after.covered()).isEqualTo(1);
    assertThat(after.playing("decider")).isEmpty();
    assertThat(after.playing("technical"))
        .extracting(ContactRow::name, ContactRow::influence, ContactRow::attitude, ContactRow::lead)
        .containsExactly(tuple("Anke Thomsen", Influence.HIGH, Attitude.FOR, "closedloop:L2"));
    assertThat(after.withoutRole()).extracting(ContactRow::name).containsExactly("Olaf Brandt");
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void productsAreHeldAndPotentialIsWhatPeersHave(TestDatabase kind) {
    Company company = new Desk(kind).query().get(NORDWERK);

    assertThat(company.products())
        .extracting(HeldProduct::product, HeldProduct::deals, HeldProduct::cents)
        .containsExactly(tuple("Pumpe", 2L, 1_000_00L));
    assertThat(company.potential())
        .containsExactly(new OpenPotential("Ventil", 6, 11, (2 + 3 + 4 + 5 + 6 + 7) * 100_00 / 6));
    assertThat(company.deals()).hasSize(4);
    assertThat(company.leads()).hasSize(2);
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void tooFewPeersSayNothing(TestDatabase kind) {
    assertThat(new Desk(kind).query().get(SourceKey.parse("closedloop:A20")).potential()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TestDatabase.class)
  void companiesAreListedWithTheirSums(TestDatabase kind) {
    CompanyQuery query = new Desk(kind).query();

    assertThat(query.count(new AccountFilter(null, "Kälte", false))).isEqualTo(12);
    assertThat(query.count(new AccountFilter("%", null, false))).isZero();
    assertThat(query.count(new AccountFilter("PEER 1", null, false))).as("10 to 12").isEqualTo(3);
    assertThat(query.count(new AccountFilter("a20", null, false))).as("a key").isEqualTo(1);
    assertThat(query.rows(new AccountFilter("nordw", null, true), AccountOrder.NAME, true, 0, 5))
        .extracting(
            AccountRow::name,
            AccountRow::contacts,
            AccountRow::leads,
            AccountRow::openDeals,
            AccountRow::openCents,
            AccountRow::wonCents)
        .containsExactly(tuple("Nordwerk Kälte GmbH", 2L, 2L, 1L, 50_00L, 1_000_00L));
    for (AccountOrder order : AccountOrder.values()) {
      assertThat(query.rows(new AccountFilter(null, null, false), order, false, 10, 5))
          .as(order.code())
          .hasSize(3);
    }
    assertThat(query.segments()).containsExactly("Druck", "Kälte");
    assertThatThrownBy(() -> query.get(SourceKey.parse("closedloop:A99")))
        .isInstanceOf(NoSuchRecord.class);
  }
}
