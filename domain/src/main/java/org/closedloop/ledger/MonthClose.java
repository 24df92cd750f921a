package org.closedloop.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.closedloop.attribution.MarkovChain;
import org.closedloop.calendar.LocalDays;
import org.closedloop.database.BulkSelect;
import org.closedloop.journey.Aims;

/**
 * Fits the Markov model when a month closes, from the deals decided in the two years before, and
 * keeps it as a version for the wins of the months to come.
 *
 * <p>What is fitted stays, whatever is learned later about those deals. Months passed without a
 * night, and all months of the past at the first one, are made up for in one reading.
 */
public final class MonthClose {

  /** Fewer wins teach nothing about channels. */
  static final int FEWEST_WINS = 30;

  private static final int MONTHS = 24;
  private static final long MICROS = 1_000_000;
  private static final double BILLION = 1e9;
  private static final DateTimeFormatter AS_SQL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ssxxx", Locale.ROOT);

  private final Connection connection;
  private final ZoneId zone;
  private final LocalDays days;

  public MonthClose(Connection connection, ZoneId zone) {
    this.connection = connection;
    this.zone = zone;
    this.days = LocalDays.in(zone);
  }

  /** Fits what is missing, and marks the leads whose wins are judged anew. */
  public void close(Instant now) throws SQLException {
    LocalDate thisMonth = LocalDate.ofInstant(now, zone).withDayOfMonth(1);
    Fits known = Fits.read(connection);
    if (known.newest().filter(month -> !month.isBefore(thisMonth)).isPresent()) {
      return;
    }
    TreeMap<Integer, MarkovChain> months = read(thisMonth);
    if (months.isEmpty()) {
      return;
    }
    int first = known.newest().map(month -> Fits.number(month) + 1).orElse(months.firstKey() + 1);
    boolean fitted = false;
    for (int month = first; month <= Fits.number(thisMonth); month++) {
      MarkovChain chain = new MarkovChain();
      months.subMap(month - MONTHS, month).values().forEach(chain::add);
      if (chain.wins() >= FEWEST_WINS) {
        note(chain, LocalDate.of(1970, 1, 1).plusMonths(month), now);
        fitted = true;
      }
    }
    if (fitted) {
      mark(known.isEmpty() ? LocalDate.of(1900, 1, 1) : LocalDate.of(1970, 1, 1).plusMonths(first));
    }
  }

  /** How deals decided in each month wandered. */
  private TreeMap<Integer, MarkovChain> read(LocalDate before) throws SQLException {
    TreeMap<Integer, MarkovChain> months = new TreeMap<>();
    Aims aims = AgreedAims.read(connection);
    long window = 0;
    try (BulkSelect rows =
        BulkSelect.of(
            connection,
            "select o.id, o.outcome, o.closed_at, t.at, s.channel from opportunity o"
                + " join lead l on l.id = o.lead and not l.excluded"
                + " join touchpoint t on t.lead = o.lead and t.at <= o.closed_at"
                + " and t.kind <> 'EMAIL_SENT' and not t.retracted and not exists"
                + " (select 1 from touchpoint c where c.lead = t.lead and c.corrects = t.id)"
                + " join slice s on s.id = t.slice"
                + " where o.outcome in ('WON', 'LOST') and o.closed_at < timestamp with time zone '"
                + startOf(before)
                + "' order by o.id, t.at, t.id")) {
      long deal = -1;
      boolean won = false;
      int month = 0;
      List<String> path = new ArrayList<>();
      while (rows.next()) {
        long id = rows.whole();
        boolean next = id != deal;
        if (next && !path.isEmpty()) {
          add(months, month, path, won);
        }
        deal = id;
        won = rows.text().equals("WON");
        long closed = rows.micros();
        month = Fits.number(LocalDate.ofEpochDay(days.dayOf(closed)));
        if (next) {
          window = aims.reach(closed).lookBack().toSeconds() * MICROS;
        }
        long at = rows.micros();
        String channel = rows.text();
        if (at >= closed - window) {
          path.add(channel);
        }
      }
      if (!path.isEmpty()) {
        add(months, month, path, won);
      }
    }
    return months;
  }

  private static void add(
      Map<Integer, MarkovChain> months, int month, List<String> path, boolean won) {
    months.computeIfAbsent(month, first -> new MarkovChain()).add(path, won ? 1 : 0, won ? 0 : 1);
    path.clear();
  }

  private void note(MarkovChain chain, LocalDate month, Instant now) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into attribution_fit (model, version, from_month, fitted_at, wins, winning)"
                + " values (?, ?, ?, ?, ?, ?)")) {
      insert.setString(1, Fits.MODEL);
      insert.setInt(2, Fits.VERSION);
      insert.setObject(3, month);
      insert.setObject(4, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
      insert.setLong(5, chain.wins());
      insert.setLong(6, Math.round(BILLION * chain.winning()));
      insert.executeUpdate();
    }
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into attribution_effect (model, version, from_month, channel, effect)"
                + " values (?, ?, ?, ?, ?)")) {
      for (Map.Entry<String, Double> effect : chain.removalEffects().entrySet()) {
        insert.setString(1, Fits.MODEL);
        insert.setInt(2, Fits.VERSION);
        insert.setObject(3, month);
        insert.setString(4, effect.getKey());
        insert.setLong(5, Math.max(0, Math.round(BILLION * effect.getValue())));
        insert.addBatch();
      }
      insert.executeBatch();
    }
  }

  private void mark(LocalDate from) throws SQLException {
    Marks.leads(
        connection,
        "select distinct lead from opportunity where outcome = 'WON'"
            + " and closed_at >= timestamp with time zone '"
            + startOf(from)
            + "'");
  }

  private String startOf(LocalDate day) {
    return AS_SQL.format(day.atStartOfDay(zone).toInstant().atOffset(ZoneOffset.UTC));
  }
}
