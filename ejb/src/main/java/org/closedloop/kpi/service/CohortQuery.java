package org.closedloop.kpi.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Period;
import org.closedloop.kpi.Term;
import org.closedloop.kpi.service.PersonPrivacy.Withheld;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.Viewer;
import org.closedloop.privacy.service.Viewers;

/**
 * How cohorts convert with age: a young cohort is neither called worse than an old one, nor is what
 * it will still bring made up.
 */
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
public class CohortQuery {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Resource private SessionContext caller;

  @Inject private PublishedCurves published;
  @Inject private PersonPrivacy privacy;
  @Inject private Viewers viewers;

  private Supplier<Viewer> viewer = () -> viewers.of(caller);

  public CohortQuery() {} // for the container

  /** Outside the container, where whoever has the database may see everything. */
  public CohortQuery(DataSource database) {
    this.database = database;
    this.published = new PublishedCurves();
  }

  CohortQuery(DataSource database, PersonPrivacy privacy, Viewer viewer) {
    this(database);
    this.privacy = privacy;
    this.viewer = () -> viewer;
  }

  private Withheld withheld(Question question) {
    return privacy != null && PersonPrivacy.concerns(question)
        ? privacy.check(question, viewer.get())
        : Withheld.NONE;
  }

  /** Whether a figure follows leads from one step to another. */
  public static boolean knows(Kpi kpi) {
    return kpi.definition().on(Basis.COHORT).filter(formula -> formula.isConversion()).isPresent();
  }

  /**
   * One curve for each period of the question, or for each period and slice in which somebody
   * entered; as the question's run knows it, whatever was signed.
   *
   * @throws BadParameter if the figure does not follow leads from one step to another
   */
  public List<CohortCurve> curves(Question asked) {
    if (!knows(asked.kpi())) {
      throw new BadParameter("kpi", asked.kpi().code(), "lead-to-customer-rate, mql-to-sql-rate");
    }
    Question question = asked.in(asked.run());
    if (question.basis() != Basis.COHORT) {
      throw new BadParameter("basis", question.basis().code(), Basis.COHORT.code());
    }
    Withheld withheld = withheld(question);
    return published.to(question, this::read).stream()
        .filter(curve -> !withheld.hides(curve.slice()))
        .toList();
  }

  private List<CohortCurve> read(Question question) {
    try (Connection connection = database.getConnection()) {
      return new Reading(connection, question).curves();
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** One look into the ledger. */
  private static final class Reading {

    private final Connection connection;
    private final Question question;
    private final Filter filter;
    private final Measures measures;
    private final Maturity maturity;
    private final List<Period> periods;
    private final NavigableMap<LocalDate, Integer> starts = new TreeMap<>();
    private final SortedMap<Cell, CohortDays> cohorts = new TreeMap<>();

    Reading(Connection connection, Question question) throws SQLException {
      this.connection = connection;
      this.question = question;
      filter = Filter.of(question, connection);
      measures = Measures.in(connection);
      maturity = Maturity.of(question, connection);
      periods = question.grain().cut(question.from(), question.to());
      for (int i = 0; i < periods.size(); i++) {
        starts.put(periods.get(i).startInclusive(), i);
        if (question.by().isEmpty()) {
          cohorts.put(new Cell(i, List.of()), new CohortDays());
        }
      }
    }

    List<CohortCurve> curves() throws SQLException {
      for (Term entered : question.formula().denominator().terms()) {
        read(entered, (row, days) -> days.entered(day(row, 1), row.getLong(3)));
      }
      for (Term converted : question.formula().numerator().terms()) {
        read(converted, (row, days) -> days.converted(day(row, 1), day(row, 2), row.getLong(3)));
      }
      List<CohortCurve> curves = new ArrayList<>();
      cohorts.forEach(
          (cell, days) -> {
            if (question.by().isEmpty() || days.leads() != 0) {
              curves.add(
                  days.curve(periods.get(cell.period()), question.sliceOf(cell.slice()), maturity));
            }
          });
      return curves;
    }

    private void read(Term term, Counting counting) throws SQLException {
      String day = "p." + term.day().column();
      new Sql()
          .add("select " + day + ", p.booked_on, sum(p.amount)" + after(filter.columns()))
          .add(" from posting p")
          .add(filter.joins("p"))
          .add(" where p.measure = ?", measures.id(term.measure()))
          .add(" and " + day + " >= ? and " + day + " < ?", question.from(), question.to())
          .add(Known.in(question.run()).condition("p"))
          .add(filter.conditions("p"))
          .add(" group by " + filter.columns() + day + ", p.booked_on")
          .add(" having sum(p.amount) <> 0")
          .each(connection, row -> counting.count(row, cohort(row)));
    }

    /** Columns that each have a comma behind them, put at the end of others. */
    private static String after(String columns) {
      return columns.isEmpty() ? "" : ", " + columns.substring(0, columns.length() - 2);
    }

    private CohortDays cohort(ResultSet row) throws SQLException {
      List<String> slice = new ArrayList<>();
      for (int i = 0; i < question.by().size(); i++) {
        slice.add(row.getString(i + 4));
      }
      int period = starts.floorEntry(day(row, 1)).getValue();
      return cohorts.computeIfAbsent(new Cell(period, slice), cell -> new CohortDays());
    }

    private static LocalDate day(ResultSet row, int column) throws SQLException {
      return row.getObject(column, LocalDate.class);
    }
  }

  /** What a row of the ledger adds to its cohort. */
  private interface Counting {
    void count(ResultSet row, CohortDays days) throws SQLException;
  }
}
