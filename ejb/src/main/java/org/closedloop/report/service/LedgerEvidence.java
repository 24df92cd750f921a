package org.closedloop.report.service;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.kpi.Day;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.text.Messages;

/**
 * The postings in the database. Rows are read as they come, never all at once.
 *
 * <p>{@code run + 0} keeps the database from preferring its index of runs, which here selects
 * nearly everything.
 */
public class LedgerEvidence implements Evidence {

  private static final int ROWS_AT_ONCE = 2_000;

  private final DataSource database;

  public LedgerEvidence(DataSource database) {
    this.database = database;
  }

  @Override
  public void each(
      Day day, Set<String> measures, Months months, PublishedRun run, Consumer<Booking> reader) {
    String column = "p." + day.column();
    String sql =
        "select m.code, p.booked_on, p.cohort_day, v.code, l.source_key, s.channel, s.campaign,"
            + " s.content, s.segment, s.region, s.team, s.product, p.amount from (select p.measure,"
            + " p.lead, p.booked_on, p.cohort_day, p.slice, sum(p.amount) as amount from posting p"
            + " where p.measure in (select id from measure where code in ("
            + String.join(", ", Collections.nCopies(measures.size(), "?"))
            + ")) and "
            + column
            + " >= ? and "
            + column
            + " < ? and p.run + 0 <= ? group by p.measure, p.lead, p.booked_on, p.cohort_day,"
            + " p.slice having sum(p.amount) <> 0) p join measure m on m.id = p.measure join slice"
            + " s on s.id = p.slice left join lead l on l.id = p.lead left join source_system v on"
            + " v.id = l.source order by m.code, p.lead + 0, p.booked_on, p.cohort_day, p.slice";
    List<Object> parameters = new ArrayList<>(measures);
    parameters.add(months.startInclusive());
    parameters.add(months.endExclusive());
    parameters.add(run.id());
    query(sql, row -> reader.accept(booking(row)), parameters.toArray());
  }

  private static Booking booking(ResultSet row) throws SQLException {
    return new Booking(
        row.getString(1),
        row.getObject(2, LocalDate.class),
        row.getObject(3, LocalDate.class),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getLong(13));
  }

  @Override
  public Sums sums(Months months, PublishedRun run) {
    Sums sums = new Sums();
    for (Day day : Day.values()) {
      String column = "p." + day.column();
      String month = "extract(year from " + column + "), extract(month from " + column + ")";
      query(
          "select m.code, s.channel, s.campaign, "
              + month
              + ", sum(p.amount) from posting p join measure m on m.id = p.measure join slice s on"
              + " s.id = p.slice where "
              + column
              + " >= ? and "
              + column
              + " < ? and p.run + 0 <= ? group by m.code, s.channel, s.campaign, "
              + month,
          row ->
              sums.add(
                  row.getString(1),
                  day,
                  YearMonth.of(row.getInt(4), row.getInt(5)),
                  row.getString(2),
                  row.getString(3),
                  row.getLong(6)),
          months.startInclusive(),
          months.endExclusive(),
          run.id());
    }
    return sums;
  }

  @Override
  public Names names(Locale language) {
    Map<String, String> channels = new HashMap<>();
    Map<String, String> campaigns = new HashMap<>();
    String name = language.getLanguage().equals("de") ? "name_de" : "name_en";
    query(
        "select code, " + name + " from channel",
        row -> channels.put(row.getString(1), row.getString(2)));
    query(
        "select code, name from campaign",
        row -> campaigns.put(row.getString(1), row.getString(2)));
    return new Names(
        Labels.unique(channels),
        Labels.unique(campaigns),
        Messages.in(language).say("report.none"));
  }

  @Override
  public RunFacts facts(PublishedRun run) {
    RunFacts[] facts = new RunFacts[1];
    query(
        "select scope, leads, postings, hash from run where id = ?",
        row ->
            facts[0] =
                new RunFacts(row.getString(1), row.getLong(2), row.getLong(3), row.getString(4)),
        run.id());
    return facts[0];
  }

  /** Something that reads one row. */
  private interface RowReader {
    void read(ResultSet row) throws SQLException;
  }

  /** PostgreSQL hands over rows piece by piece only inside a transaction. */
  private void query(String sql, RowReader reader, Object... parameters) {
    try (Connection connection = database.getConnection()) {
      boolean automatic = connection.getAutoCommit();
      if (automatic) {
        connection.setAutoCommit(false);
      }
      try {
        read(connection, sql, reader, parameters);
      } finally {
        if (automatic) {
          connection.rollback();
          connection.setAutoCommit(true);
        }
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static void read(
      Connection connection, String sql, RowReader reader, Object... parameters)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setFetchSize(ROWS_AT_ONCE);
      for (int number = 0; number < parameters.length; number++) {
        statement.setObject(number + 1, parameters[number]);
      }
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          reader.read(rows);
        }
      }
    }
  }
}
