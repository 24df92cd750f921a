package org.closedloop.ledger.batch;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.closedloop.campaign.Dimensions;
import org.closedloop.campaign.SliceCache;
import org.closedloop.database.Ids;
import org.closedloop.database.Transaction;
import org.closedloop.handoff.HandOffChangeKind;
import org.closedloop.lead.LeadStage;
import org.closedloop.opportunity.OpportunityChangeKind;
import org.closedloop.sla.clock.ClockState;
import org.closedloop.sync.intake.StatesOfLeads;
import org.closedloop.touchpoint.ActivityKind;
import org.closedloop.touchpoint.TouchpointKind;

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

  /** A company that leads can belong to. */
  long account(String name) {
    return Transaction.in(
        database,
        connection -> {
          long id = Ids.block(connection, "account_seq");
          insert(
              connection,
              "insert into account (id, source, source_key, name, recorded_at, version)"
                  + " values (?, ?, ?, ?, ?, 0)",
              id,
              CLOSED_LOOP,
              "A" + id,
              name,
              clock.instant());
          return id;
        });
  }

  /** Something that is sold, of whose margin nobody knows yet. */
  void product(String code) {
    Transaction.run(
        database,
        connection ->
            insert(
                connection,
                "insert into product (id, code, name, recorded_at, version)"
                    + " values (?, ?, ?, ?, 0)",
                Ids.block(connection, "product_seq"),
                code,
                code,
                clock.instant()));
  }

  /** A signed agreement of both sides that aims at shares. */
  void agree() {
    tell(
        words -> {
          insert(
              words.connection,
              "insert into agreement (id, code, name, created_at) values (1, 'main', 'Main', ?)",
              clock.instant());
          words.sign(1, Instant.parse("2025-01-01T00:00:00Z"), 4_000);
        });
  }

  final class Words {

    private final Connection connection;
    private final Set<Long> marked = new TreeSet<>();

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
      Event event = new Event(lead, at, corrects, retracted);
      return record(event, "stage_change", "stage", stage.name());
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
      return record(
          new Event(lead, at, corrects, retracted),
          "opportunity_change",
          "opportunity, kind, amount, currency, rate, rate_on, reporting_amount",
          deal,
          kind.name(),
          cents,
          "EUR",
          cents == null ? null : BigDecimal.ONE,
          cents == null ? null : LocalDate.ofInstant(Instant.parse(at), ZoneOffset.UTC),
          reporting);
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
      return record(
          new Event(lead, at, corrects, retracted),
          "hand_off_change",
          "hand_off, kind, team, reason, rating",
          handOff,
          kind.name(),
          words.team(),
          words.reason(),
          words.rating());
    }

    long touch(
        long lead, int slice, String at, TouchpointKind kind, Long corrects, boolean retracted)
        throws SQLException {
      Event event = new Event(lead, at, corrects, retracted);
      return record(event, "touchpoint", "slice, kind", slice, kind.name());
    }

    long activity(long lead, String at, ActivityKind kind, Long corrects, boolean retracted)
        throws SQLException {
      Event event = new Event(lead, at, corrects, retracted);
      return record(event, "activity", "kind, outbound", kind.name(), true);
    }

    /** What all histories say of something that happened to a lead, besides what it was. */
    private record Event(long lead, String at, Long corrects, boolean retracted) {}

    /** A row of a history. */
    private long record(Event event, String table, String columns, Object... values)
        throws SQLException {
      long id = id(table + "_seq");
      List<Object> all = new ArrayList<>(List.of(id, event.lead));
      all.addAll(List.of(Instant.parse(event.at), clock.instant(), CLOSED_LOOP, table + id));
      all.add(event.corrects);
      all.add(event.retracted);
      all.addAll(Arrays.asList(values));
      insert(
          connection,
          "insert into %s (id, lead, at, recorded_at, source, source_key, corrects, retracted, %s)"
                  .formatted(table, columns)
              + (" values (" + String.join(", ", Collections.nCopies(all.size(), "?")) + ")"),
          all.toArray());
      mark(event.lead);
      return id;
    }

    /** The lead belongs to a company from now on; what the one it leaves has won is seen anew. */
    void belongs(long lead, long account) throws SQLException {
      markAll(
          "select o.id from lead l join lead o on o.account_id = l.account_id"
              + " join opportunity d on d.lead = o.id and d.outcome = 'WON' where l.id = "
              + lead);
      insert(connection, "update lead set account_id = ? where id = ?", account, lead);
      mark(lead);
    }

    /** What a deal is about. */
    void sells(long deal, long lead, String product) throws SQLException {
      insert(connection, "update opportunity set product = ? where id = ?", product, deal);
      mark(lead);
    }

    /** What is left of each unit of money a product is sold for; null if nobody knows any more. */
    void margin(String product, BigDecimal share) throws SQLException {
      insert(connection, "update product set margin = ? where code = ?", share, product);
      markAll("select lead from opportunity where product = '" + product + "'");
    }

    long nextStep(long lead, LocalDate due) throws SQLException {
      long id = id("next_step_seq");
      insert(
          connection,
          "insert into next_step (id, lead, due_on, what, employee, created_by, created_at,"
              + " version) values (?, ?, ?, 'call', 'sales', 'test', ?, 0)",
          id,
          lead,
          due,
          clock.instant());
      mark(lead);
      return id;
    }

    void done(long step, long lead) throws SQLException {
      insert(connection, "update next_step set done_at = ? where id = ?", clock.instant(), step);
      mark(lead);
    }

    private void markAll(String query) throws SQLException {
      Set<Long> found = new TreeSet<>();
      try (Statement statement = connection.createStatement();
          ResultSet rows = statement.executeQuery(query)) {
        while (rows.next()) {
          found.add(rows.getLong(1));
        }
      }
      for (long lead : found) {
        mark(lead);
      }
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

    /** Both sides sign another version; the one before judges nothing any more. */
    void resetAgreement(int tenThousandths) throws SQLException {
      int next;
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery("select max(number) + 1 from agreement_version")) {
        row.next();
        next = row.getInt(1);
      }
      Instant now = clock.instant();
      insert(
          connection,
          "update agreement_version set state = 'RESET', in_force_to = ? where in_force_to is null",
          now);
      sign(next, now, tenThousandths);
    }

    private void sign(int number, Instant from, int tenThousandths) throws SQLException {
      insert(
          connection,
          "insert into agreement_version (id, agreement, number, state, valid_from, in_force_from,"
              + " drafted_by, drafted_at, version, look_back_days, half_life_days)"
              + " values (?, 1, ?, 'SIGNED', ?, ?, 'test', ?, 0, ?, ?)",
          number,
          number,
          from,
          from,
          from,
          number % 2 == 0 ? 45 : null,
          number % 3 == 0 ? 30 : null);
      insert(
          connection,
          "insert into transition_target (agreement_version, transition, target)"
              + " values (?, 'mql-to-sql', ?), (?, 'lead-to-mql', 0.3)",
          number,
          BigDecimal.valueOf(tenThousandths, 4),
          number);
      insert(
          connection,
          "insert into obligation (id, agreement_version, code, kind, side, calendar, place)"
              + " values (?, ?, 'volume', 'volume', 'MARKETING', 'standard', 0)",
          number,
          number);
      insert(
          connection,
          "insert into obligation_term (obligation, name, content) values (?, 'count', ?),"
              + " (?, 'weights', 'web=0.5')",
          number,
          String.valueOf(100 + number),
          number);
    }

    /** A promise about a lead: begun, kept, broken or dropped. */
    void clock(long lead, String at, ClockState state) throws SQLException {
      long id = id("sla_clock_seq");
      Instant start = Instant.parse(at);
      boolean ended = state == ClockState.MET;
      insert(
          connection,
          "insert into sla_clock (id, lead, obligation, kind, agreement_version, subject, round,"
              + " side, calendar, started_at, limit_minutes, due_at, ended_at, state,"
              + " taken_minutes, version) values (?, ?, 'contact', 'first-contact', 1, ?, 1,"
              + " 'SALES', 1, ?, 480, ?, ?, ?, ?, 0)",
          id,
          lead,
          "O" + id,
          start,
          start.plus(1, ChronoUnit.DAYS),
          ended ? start.plus(3, ChronoUnit.HOURS) : null,
          state.name(),
          ended ? 180 : null);
      mark(lead);
    }

    /** A channel is called something else. */
    void rename(String channel, String name) throws SQLException {
      insert(
          connection,
          "update channel set name_de = ?, name_en = ? where code = ?",
          name,
          name,
          channel);
    }

    void mark(long lead) throws SQLException {
      marked.add(lead);
      insert(
          connection,
          "insert into changed_lead (id, lead) values (?, ?)",
          id("changed_lead_seq"),
          lead);
    }

    /** Leads, deals and offers stand as the history told so far says, as after any import. */
    void restate() throws SQLException {
      StatesOfLeads.restate(connection, marked);
      marked.clear();
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
