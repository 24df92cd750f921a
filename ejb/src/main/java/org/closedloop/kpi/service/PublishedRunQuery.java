package org.closedloop.kpi.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.kpi.Day;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Period;
import org.closedloop.kpi.Term;
import org.closedloop.ledger.MonthApprovals;
import org.closedloop.organisation.Role;

/** The runs whose figures may be read; a run that is not published is as if it were not there. */
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
public class PublishedRunQuery {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private PublishedSpans spans;

  public PublishedRunQuery() {} // for the container

  public PublishedRunQuery(DataSource database) {
    this.database = database;
    this.spans = new PublishedSpans();
  }

  public Optional<PublishedRun> newest() {
    return runs(new Sql().add(" order by id desc limit 1")).stream().findFirst();
  }

  public Optional<PublishedRun> named(int id) {
    return runs(new Sql().add(" and id = ?", id)).stream().findFirst();
  }

  /** The newest runs first. */
  public List<PublishedRun> latest(int atMost) {
    return runs(new Sql().add(" order by id desc limit ?", atMost));
  }

  /** The months both sides have signed, each with the run it keeps. */
  public Frozen frozen() {
    try (Connection connection = database.getConnection()) {
      SortedMap<YearMonth, PublishedRun> months = new TreeMap<>();
      for (MonthApprovals.Frozen month : MonthApprovals.frozen(connection).values()) {
        months.put(month.month(), named(month.run()).orElseThrow());
      }
      return new Frozen(months);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** From the first to the last month in which a run has booked what a formula counts. */
  public Optional<Period> span(PublishedRun run, Formula formula) {
    return spans.of(run, formula, () -> read(run, formula));
  }

  private Optional<Period> read(PublishedRun run, Formula formula) {
    try (Connection connection = database.getConnection()) {
      Measures measures = Measures.in(connection);
      LocalDate first = null;
      LocalDate last = null;
      for (Term term : formula.terms()) {
        List<LocalDate> ends = months(connection, run, measures.id(term.measure()), term.day());
        if (ends.get(0) != null) {
          first = first == null || ends.get(0).isBefore(first) ? ends.get(0) : first;
          last = last == null || ends.get(1).isAfter(last) ? ends.get(1) : last;
        }
      }
      return first == null
          ? Optional.empty()
          : Optional.of(new Period("", first, last.plusMonths(1)));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static List<LocalDate> months(
      Connection connection, PublishedRun run, int measure, Day day) throws SQLException {
    String month = day.monthColumn();
    return new Sql()
        .add("select min(" + month + "), max(" + month + ") from total")
        .add(" where measure = ? and from_run <= ? and to_run > ?", measure, run.id(), run.id())
        .list(
            connection,
            row ->
                Arrays.asList(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
        .get(0);
  }

  private List<PublishedRun> runs(Sql which) {
    try (Connection connection = database.getConnection()) {
      return new Sql()
          .add("select id, known_at, published_at, zone from run where state = 'PUBLISHED'")
          .add(which)
          .list(
              connection,
              row ->
                  new PublishedRun(
                      row.getInt(1),
                      row.getObject(2, OffsetDateTime.class).toInstant(),
                      row.getObject(3, OffsetDateTime.class).toInstant(),
                      ZoneId.of(row.getString(4))));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
