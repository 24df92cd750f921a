package org.closedloop.kpi.service;

import java.math.BigDecimal;
import java.math.MathContext;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.closedloop.kpi.Day;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Period;
import org.closedloop.kpi.Tally;
import org.closedloop.kpi.Term;

/**
 * One look into the ledger as it stood in a run, for one question.
 *
 * <p>Whole months come from the totals, everything else from the postings; medians always from the
 * postings, since no total knows its cases.
 */
final class LedgerReading {

  private final Connection connection;
  private final Question question;
  private final Filter filter;
  private final Measures measures;
  private final NavigableMap<LocalDate, Integer> periods = new TreeMap<>();
  private final LocalDate bookedBefore;
  private final Known known;

  LedgerReading(Connection connection, Question question, List<Period> periods)
      throws SQLException {
    this(connection, question, periods, null, Known.in(question.run()));
  }

  /**
   * @param bookedBefore leaves out of a cohort what happened on this day or later; null for nothing
   * @param known which postings count
   */
  LedgerReading(
      Connection connection,
      Question question,
      List<Period> periods,
      LocalDate bookedBefore,
      Known known)
      throws SQLException {
    this.bookedBefore = bookedBefore;
    this.known = known;
    this.connection = connection;
    this.question = question;
    this.filter = Filter.of(question, connection);
    this.measures = Measures.of(question.formula(), connection);
    for (int i = 0; i < periods.size(); i++) {
      this.periods.put(periods.get(i).startInclusive(), i);
    }
  }

  /** What the ledger holds for every cell of the question. */
  SortedMap<Cell, Tally> tallies() throws SQLException {
    SortedMap<Cell, Tally> tallies = new TreeMap<>();
    for (Day day : Day.values()) {
      List<String> codes =
          question.formula().terms().stream()
              .filter(term -> term.day() == day)
              .map(Term::measure)
              .toList();
      if (!codes.isEmpty()) {
        readSums(day, codes, tallies);
      }
    }
    if (question.formula().kind() == Formula.Kind.QUANTILE) {
      readDistribution(tallies);
    }
    return tallies;
  }

  private void readSums(Day day, List<String> codes, Map<Cell, Tally> into) throws SQLException {
    boolean inTotals = question.isInWholeMonths() && bookedBefore == null && known.isOneRun();
    Sql sql = inTotals ? totals(day, codes) : postings(day, codes);
    int cuts = question.by().size();
    sql.each(
        connection,
        row ->
            into.computeIfAbsent(cell(row), c -> new Tally())
                .add(measures.code(row.getInt(cuts + 2)), day, row.getLong(cuts + 3)));
  }

  private Sql totals(Day day, List<String> codes) {
    String month = "t." + day.monthColumn();
    return new Sql()
        .add("select " + month + ", " + filter.columns() + "t.measure, sum(t.amount) from total t")
        .add(filter.joins("t"))
        .add(" where t.measure in ")
        .in(measures.ids(codes))
        .add(" and t.from_run <= ? and t.to_run > ?", question.run().id(), question.run().id())
        .add(" and " + month + " >= ? and " + month + " < ?", question.from(), question.to())
        .add(filter.conditions("t"))
        .add(" group by " + month + ", " + filter.columns() + "t.measure");
  }

  private Sql postings(Day day, List<String> codes) {
    String column = "p." + day.column();
    return new Sql()
        .add("select " + column + ", " + filter.columns() + "p.measure, sum(p.amount)")
        .add(" from posting p")
        .add(filter.joins("p"))
        .add(" where p.measure in ")
        .in(measures.ids(codes))
        .add(" and " + column + " >= ? and " + column + " < ?", question.from(), question.to())
        .add(known.condition("p"))
        .add(day == Day.COHORT ? until() : new Sql())
        .add(filter.conditions("p"))
        .add(" group by " + column + ", " + filter.columns() + "p.measure");
  }

  private Sql until() {
    return bookedBefore == null ? new Sql() : new Sql().add(" and p.booked_on < ?", bookedBefore);
  }

  /**
   * The value of every case. A case worth zero has no posting of its own: it is there because it
   * was counted. Cases of one lead that began and ended on the same days in the same slice have the
   * same value.
   */
  private void readDistribution(Map<Cell, Tally> into) throws SQLException {
    Term values = question.formula().numerator().terms().get(0);
    List<Term> cases = question.formula().denominator().terms();
    List<String> measured = new ArrayList<>(List.of(values.measure()));
    cases.forEach(term -> measured.add(term.measure()));
    String day = cases.get(0).day().column();
    Sql sql =
        new Sql()
            .add("select c." + day + ", " + filter.columns() + "c.amount, c.cases, count(*)")
            .add(" from (select p.lead, p.booked_on, p.cohort_day, p.slice,")
            .add(
                amountOf(List.of(values))
                    + " as amount,"
                    + amountOf(cases)
                    + " as cases from posting p")
            .add(" where p.measure in ")
            .in(measures.ids(measured))
            .add(" and p." + day + " >= ? and p." + day + " < ?", question.from(), question.to())
            .add(known.condition("p"))
            .add(" group by p.lead, p.booked_on, p.cohort_day, p.slice) c")
            .add(filter.joins("c"))
            .add(" where c.cases <> 0")
            .add(filter.conditions("c"))
            .add(" group by c." + day + ", " + filter.columns() + "c.amount, c.cases");
    int cuts = question.by().size();
    sql.each(
        connection,
        row -> {
          BigDecimal total = question.formula().numerator().unit().of(row.getLong(cuts + 2));
          long each = row.getLong(cuts + 3);
          into.computeIfAbsent(cell(row), c -> new Tally())
              .distribution()
              .add(
                  total.divide(BigDecimal.valueOf(each), MathContext.DECIMAL64),
                  each * row.getLong(cuts + 4));
        });
  }

  private String amountOf(List<Term> terms) {
    return " sum(case when p.measure in ("
        + terms.stream()
            .map(term -> String.valueOf(measures.id(term.measure())))
            .collect(Collectors.joining(", "))
        + ") then p.amount else 0 end)";
  }

  private Cell cell(ResultSet row) throws SQLException {
    List<String> slice = new ArrayList<>();
    for (int i = 0; i < question.by().size(); i++) {
      slice.add(row.getString(i + 2));
    }
    return new Cell(periods.floorEntry(row.getObject(1, LocalDate.class)).getValue(), slice);
  }
}
