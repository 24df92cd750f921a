package org.closedloop.ledger.batch;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.closedloop.campaign.Dimensions;
import org.closedloop.campaign.SliceCache;
import org.closedloop.database.Ids;
import org.closedloop.database.Transaction;
import org.closedloop.handoff.HandOffChangeKind;
import org.closedloop.lead.LeadStage;
import org.closedloop.opportunity.OpportunityChangeKind;

/**
 * A company's history written straight into the tables, for tests of the night. Each verb is one
 * transaction that also marks the lead as changed, as imports and services do.
 */
class Company {

  private static final int CLOSED_LOOP = 1;

  private final DataSource database;
  private final SliceCache slices;
  private final TickingClock clock;

  Company(DataSource database, TickingClock clock) {
    this.database = database;
    this.clock = clock;
    this.slices = new SliceCache(database);
  }

  /** What is said with an offer or its answer; each null if nobody said it. */
  record HandOffWords(String team, String reason, Integer rating) {}

  /** Rows of a transaction that is still open. */
  @FunctionalInterface
  interface Told {
    void on(Company.Words words) throws SQLException;
  }

  /** Does it all in one transaction. */
  void tell(Told told) {
    Transaction.run(database, connection -> told.on(new Words(connection)));
  }

  /** What can be told, on one connection. */
  Words words(Connection connection) {
    return new Words(connection);
  }

  int slice(String channel, String region) {
    return slices.idOf(Dimensions.NONE.withOrigin(channel, "", "").withMarket("", region));
  }

  void channel(String code, boolean web) {
    Transaction.run(
        database,
        connection ->
            insert(
                connection,
                "insert into channel (code, name_de, name_en, web) values (?, ?, ?, ?)",
                code,
                code,
                code,
                web));
  }

  final class Words {

    private final Connection connection;

    private Words(Connection connection) {
      this.connection = connection;
    }

    /** A new lead with its first profile and, as of then, the stage LEAD. */
    long lead(int slice, String at) throws SQLException {
      long lead = id("lead_seq");
      insert(
          connection,
          "insert into lead (id, source, source_key, created_at, recorded_at, stage, stage_at,"
              + " furthest, slice, version) values (?, ?, ?, ?, ?, 'LEAD', ?, 'LEAD', ?, 1)",
          lead,
          CLOSED_LOOP,
          "L" + lead,
          Instant.parse(at),
          clock.instant(),
          Instant.parse(at),
          slice);
      profile(lead, slice, at, false, null);
      stage(lead, LeadStage.LEAD, at, null, false);
      return lead;
    }

    long profile(long lead, int slice, String at, boolean excluded, Long corrects)
        throws SQLException {
      long id = id("lead_profile_seq");
      insert(
          connection,
          "insert into lead_profile (id, lead, at, recorded_at, slice, excluded, corrects)"
              + " values (?, ?, ?, ?, ?, ?, ?)",
          id,
          lead,
          Instant.parse(at),
          clock.instant(),
          slice,
          excluded,
          corrects);
      mark(lead);
      return id;
    }

    long stage(long lead, LeadStage stage, String at) throws SQLException {
      return stage(lead, stage, at, null, false);
    }

    long stage(long lead, LeadStage stage, String at, Long corrects, boolean retracted)
        throws SQLException {
      long id = id("stage_change_seq");
      insert(
          connection,
          "insert into stage_change (id, lead, stage, at, recorded_at, source, source_key,"
              + " corrects, retracted) values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
          id,
          lead,
          stage.name(),
          Instant.parse(at),
          clock.instant(),
          CLOSED_LOOP,
          "S" + id,
          corrects,
          retracted);
      mark(lead);
      return id;
    }

    long deal(long lead, String at) throws SQLException {
      long id = id("opportunity_seq");
      insert(
          connection,
          "insert into opportunity (id, lead, source, source_key, opened_at, recorded_at, outcome,"
              + " version) values (?, ?, ?, ?, ?, ?, 'OPEN', 1)",
          id,
          lead,
          CLOSED_LOOP,
          "D" + id,
          Instant.parse(at),
          clock.instant());
      change(id, lead, OpportunityChangeKind.OPENED, at, null, null, null, false);
      return id;
    }

    long change(long deal, long lead, OpportunityChangeKind kind, String at, Long cents)
        throws SQLException {
      return change(deal, lead, kind, at, cents, cents, null, false);
    }

    long change(
        long deal,
        long lead,
        OpportunityChangeKind kind,
        String at,
        Long cents,
        Long reporting,
        Long corrects,
        boolean retracted)
        throws SQLException {
      long id = id("opportunity_change_seq");
      insert(
          connection,
          "insert into opportunity_change (id, opportunity, lead, kind, at, recorded_at, amount,"
              + " currency, rate, reporting_amount, source, source_key, corrects, retracted)"
              + " values (?, ?, ?, ?, ?, ?, ?, 'EUR', ?, ?, ?, ?, ?, ?)",
          id,
          deal,
          lead,
          kind.name(),
          Instant.parse(at),
          clock.instant(),
          cents,
          cents == null ? null : BigDecimal.ONE,
          reporting,
          CLOSED_LOOP,
          "C" + id,
          corrects,
          retracted);
      mark(lead);
      return id;
    }

    long handOff(
        String handOff,
        long lead,
        HandOffChangeKind kind,
        String at,
        HandOffWords words,
        Long corrects,
        boolean retracted)
        throws SQLException {
      long id = id("hand_off_change_seq");
      insert(
          connection,
          "insert into hand_off_change (id, hand_off, lead, kind, at, recorded_at, team, reason,"
              + " rating, source, source_key, corrects, retracted)"
              + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
          id,
          handOff,
          lead,
          kind.name(),
          Instant.parse(at),
          clock.instant(),
          words.team(),
          words.reason(),
          words.rating(),
          CLOSED_LOOP,
          "H" + id,
          corrects,
          retracted);
      mark(lead);
      return id;
    }

    long spend(int slice, LocalDate day, long cents, Long corrects, boolean retracted)
        throws SQLException {
      long id = id("campaign_spend_seq");
      insert(
          connection,
          "insert into campaign_spend (id, slice, booked_on, amount, currency, rate, rate_on,"
              + " reporting_amount, recorded_at, source, source_key, corrects, retracted)"
              + " values (?, ?, ?, ?, 'EUR', 1, ?, ?, ?, ?, ?, ?, ?)",
          id,
          slice,
          day,
          cents,
          day,
          cents,
          clock.instant(),
          CLOSED_LOOP,
          "P" + id,
          corrects,
          retracted);
      return id;
    }

    long visits(int slice, LocalDate day, long visits, Long corrects) throws SQLException {
      long id = id("traffic_seq");
      insert(
          connection,
          "insert into traffic (id, slice, on_day, visits, recorded_at, source, source_key,"
              + " corrects) values (?, ?, ?, ?, ?, ?, ?, ?)",
          id,
          slice,
          day,
          visits,
          clock.instant(),
          CLOSED_LOOP,
          "T" + id,
          corrects);
      return id;
    }

    void mark(long lead) throws SQLException {
      insert(
          connection,
          "insert into changed_lead (id, lead) values (?, ?)",
          id("changed_lead_seq"),
          lead);
    }

    private long id(String sequence) throws SQLException {
      return Ids.block(connection, sequence);
    }
  }

  private static void insert(Connection connection, String sql, Object... values)
      throws SQLException {
    try (PreparedStatement insert = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        Object value = values[i];
        insert.setObject(
            i + 1, value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value);
      }
      insert.executeUpdate();
    }
  }
}
