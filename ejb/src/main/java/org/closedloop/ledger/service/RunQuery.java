package org.closedloop.ledger.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Jdbc;
import org.closedloop.ledger.Cause;
import org.closedloop.ledger.NightlyClose;
import org.closedloop.ledger.Run;
import org.closedloop.ledger.Runs;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;

/** What is known about nights: how they stand, what they posted and why. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN,
  Role.INTEGRATION
})
public class RunQuery {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Runs runs;

  @FunctionalInterface
  private interface Question<T> {
    T ask(Connection connection) throws SQLException;
  }

  /** Runs of lower numbers, the newest first. */
  public List<Run> before(int run, int most) {
    return ask(connection -> runs.before(connection, run, most));
  }

  public long count() {
    return ask(runs::count);
  }

  /**
   * One run.
   *
   * @throws NoSuchRecord if there is none of that number
   */
  public Run get(int run) {
    return ask(connection -> runs.find(connection, run))
        .orElseThrow(() -> new NoSuchRecord("run", run));
  }

  public Optional<Run> newest() {
    return ask(runs::newest);
  }

  /** The run whose figures stood before those of another. */
  public Optional<Run> publishedBefore(int run) {
    return ask(connection -> runs.publishedBefore(connection, run));
  }

  /** When the next night is due; empty if none is planned. */
  public Optional<Instant> nextNight() {
    return ask(
        connection ->
            Jdbc.read(
                    connection,
                    "select next_due from schedule where name = ?",
                    row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                    NightlyClose.JOB)
                .stream()
                .findFirst());
  }

  /** How many leads are marked as changed and wait for the next night. */
  public long leadsWaiting() {
    return ask(
        connection ->
            Jdbc.read(
                    connection,
                    "select count(distinct lead) from changed_lead",
                    row -> row.getLong(1))
                .get(0));
  }

  /** What a run posted, by measure and cause, in the order of the codes. */
  public List<PostedSum> posted(int run) {
    return ask(
        connection ->
            Jdbc.read(
                connection,
                "select m.code, p.cause, count(*), cast(sum(p.amount) as bigint) from posting p"
                    + " join measure m on m.id = p.measure where p.run = ?"
                    + " group by m.code, p.cause order by m.code, p.cause",
                row ->
                    new PostedSum(
                        row.getString(1),
                        Cause.numbered(row.getInt(2)),
                        row.getLong(3),
                        row.getLong(4)),
                run));
  }

  /**
   * How many postings of a run fit, and what they add up to.
   *
   * @param measure its code; null for all
   * @param cause null for all
   */
  public PostedSum posted(int run, String measure, Cause cause) {
    List<Object> values = new ArrayList<>();
    String sql =
        "select count(*), cast(coalesce(sum(p.amount), 0) as bigint)"
            + postings(run, measure, cause, values);
    return ask(
        connection ->
            Jdbc.read(
                    connection,
                    sql,
                    row -> new PostedSum(measure, cause, row.getLong(1), row.getLong(2)),
                    values.toArray())
                .get(0));
  }

  /**
   * The postings of a run one by one, by lead.
   *
   * @param measure its code; null for all
   * @param cause null for all
   */
  public List<Posted> postings(int run, String measure, Cause cause, int first, int most) {
    List<Object> values = new ArrayList<>();
    String sql =
        "select x.code, x.cause, v.code, l.source_key, coalesce(l.company, l.person, l.source_key),"
            + " x.booked_on, x.amount from (select m.code, p.cause, p.lead, p.booked_on, p.amount"
            + postings(run, measure, cause, values)
            + " order by p.lead, p.booked_on, m.code, p.cause, p.cohort_day, p.slice, p.amount"
            + " offset "
            + first
            + " rows fetch next "
            + most
            + " rows only) x left join lead l on l.id = x.lead"
            + " left join source_system v on v.id = l.source"
            + " order by x.lead, x.booked_on, x.code, x.cause, x.amount";
    return ask(
        connection ->
            Jdbc.read(
                connection,
                sql,
                row ->
                    new Posted(
                        row.getString(1),
                        Cause.numbered(row.getInt(2)),
                        row.getString(3) == null ? null : row.getString(3) + ':' + row.getString(4),
                        row.getString(5),
                        row.getObject(6, LocalDate.class),
                        row.getLong(7)),
                values.toArray()));
  }

  private static String postings(int run, String measure, Cause cause, List<Object> values) {
    values.add(run);
    String only = "";
    if (measure != null) {
      only += " and m.code = ?";
      values.add(measure);
    }
    if (cause != null) {
      only += " and p.cause = ?";
      values.add(cause.number());
    }
    return " from posting p join measure m on m.id = p.measure where p.run = ?" + only;
  }

  /** Which monthly sums a run changed. */
  public ChangedMonths changedMonths(int run) {
    return ask(
        connection ->
            Jdbc.read(
                    connection,
                    "select count(distinct booked_month), count(*), min(booked_month),"
                        + " max(booked_month) from total where from_run = ? or to_run = ?",
                    row ->
                        new ChangedMonths(
                            row.getLong(1),
                            row.getLong(2),
                            row.getObject(3, LocalDate.class),
                            row.getObject(4, LocalDate.class)),
                    run,
                    run)
                .get(0));
  }

  private <T> T ask(Question<T> question) {
    try (Connection connection = database.getConnection()) {
      return question.ask(connection);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
