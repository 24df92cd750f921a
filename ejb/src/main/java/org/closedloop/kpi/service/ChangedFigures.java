package org.closedloop.kpi.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Day;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Period;
import org.closedloop.kpi.Tally;
import org.closedloop.kpi.Term;

/**
 * The figures that a run states differently from an earlier one, month by month.
 *
 * <p>What was posted in between says which sums moved; one query per kind of day reads what they
 * came to, for all figures together. Only medians are read one by one, and only where something was
 * posted for them. Published runs never change, so an answer is kept.
 */
@ApplicationScoped
public class ChangedFigures {

  private static final int KEPT = 40;

  @Inject private Catalog catalog;

  private final Map<Span, List<ChangedFigure>> kept = new LinkedHashMap<>();

  protected ChangedFigures() {} // for CDI

  ChangedFigures(Catalog catalog) {
    this.catalog = catalog;
  }

  /** What is asked: two runs, from a first day of a month until before another. */
  private record Span(PublishedRun earlier, PublishedRun later, LocalDate from, LocalDate to) {

    List<Period> months() {
      return Grain.MONTH.cut(from, to);
    }

    Question about(Kpi kpi) {
      return new Question(
          kpi, from, to, Grain.MONTH, kpi.definition().usual(), List.of(), Map.of(), later);
    }
  }

  /** One measure by one of its days in one month. */
  private record Sum(String measure, Day day, LocalDate month) {}

  /** The largest change first. */
  List<ChangedFigure> between(
      Connection connection, PublishedRun earlier, PublishedRun later, LocalDate from, LocalDate to)
      throws SQLException {
    Span span = new Span(earlier, later, from, to);
    synchronized (kept) {
      List<ChangedFigure> known = kept.remove(span);
      if (known != null) {
        kept.put(span, known); // the one asked for last goes last
        return known;
      }
    }
    List<ChangedFigure> found = List.copyOf(find(connection, span));
    synchronized (kept) {
      kept.put(span, found);
      if (kept.size() > KEPT) {
        kept.remove(kept.keySet().iterator().next());
      }
    }
    return found;
  }

  private List<ChangedFigure> find(Connection connection, Span span) throws SQLException {
    Measures measures = Measures.in(connection);
    Map<Sum, Long> posted = posted(connection, measures, span);
    Map<Sum, Long> reached = new HashMap<>();
    for (Day day : Day.values()) {
      readReached(connection, measures, span, day, reached);
    }
    List<ChangedFigure> changed = new ArrayList<>();
    for (Kpi kpi : catalog.all()) {
      List<Period> touched = touched(kpi, span, posted);
      if (touched.isEmpty()) {
        continue;
      }
      if (span.about(kpi).formula().kind() == Formula.Kind.QUANTILE) {
        addRanked(connection, kpi, span, touched, changed);
      } else {
        addSummed(kpi, span, touched, posted, reached, changed);
      }
    }
    changed.sort(Comparator.comparingDouble(ChangedFigure::weight).reversed());
    return changed;
  }

  /** What was posted between the runs; zero where postings cancelled out. */
  private static Map<Sum, Long> posted(Connection connection, Measures measures, Span span)
      throws SQLException {
    Map<Sum, Long> posted = new HashMap<>();
    new Sql()
        .add("select p.measure, c.month_start, k.month_start, sum(p.amount) from posting p")
        .add(" join calendar c on c.on_day = p.booked_on")
        .add(" join calendar k on k.on_day = p.cohort_day")
        .add(" where p.run > ? and p.run <= ?", span.earlier().id(), span.later().id())
        .add(" group by p.measure, c.month_start, k.month_start")
        .each(
            connection,
            row -> {
              String measure = measures.code(row.getInt(1));
              LocalDate booked = row.getObject(2, LocalDate.class);
              LocalDate cohort = row.getObject(3, LocalDate.class);
              long amount = row.getLong(4);
              posted.merge(new Sum(measure, Day.BOOKED, booked), amount, Long::sum);
              posted.merge(new Sum(measure, Day.COHORT, cohort), amount, Long::sum);
            });
    return posted;
  }

  /** What all measures came to in the later run. */
  private static void readReached(
      Connection connection, Measures measures, Span span, Day day, Map<Sum, Long> into)
      throws SQLException {
    String month = "t." + day.monthColumn();
    new Sql()
        .add("select t.measure, " + month + ", sum(t.amount) from total t")
        .add(" where t.from_run <= ? and t.to_run > ?", span.later().id(), span.later().id())
        .add(" and " + month + " >= ? and " + month + " < ?", span.from(), span.to())
        .add(" group by t.measure, " + month)
        .each(
            connection,
            row ->
                into.put(
                    new Sum(measures.code(row.getInt(1)), day, row.getObject(2, LocalDate.class)),
                    row.getLong(3)));
  }

  /** The months for which something was posted that the figure is made of. */
  private static List<Period> touched(Kpi kpi, Span span, Map<Sum, Long> posted) {
    List<Term> terms = span.about(kpi).formula().terms();
    return span.months().stream()
        .filter(
            month ->
                terms.stream()
                    .anyMatch(term -> posted.containsKey(sum(term, month.startInclusive()))))
        .toList();
  }

  private static Sum sum(Term term, LocalDate month) {
    return new Sum(term.measure(), term.day(), month);
  }

  private static void addSummed(
      Kpi kpi,
      Span span,
      List<Period> months,
      Map<Sum, Long> posted,
      Map<Sum, Long> reached,
      List<ChangedFigure> into) {
    Formula formula = span.about(kpi).formula();
    for (Period month : months) {
      Tally before = new Tally();
      Tally after = new Tally();
      for (Term term : formula.terms()) {
        Sum sum = sum(term, month.startInclusive());
        long now = reached.getOrDefault(sum, 0L);
        after.add(term.measure(), term.day(), now);
        before.add(term.measure(), term.day(), now - posted.getOrDefault(sum, 0L));
      }
      add(kpi, span, month, before, after, into);
    }
  }

  private static void addRanked(
      Connection connection, Kpi kpi, Span span, List<Period> touched, List<ChangedFigure> into)
      throws SQLException {
    LocalDate first = touched.get(0).startInclusive();
    LocalDate end = touched.get(touched.size() - 1).endExclusive();
    List<Period> months = Grain.MONTH.cut(first, end);
    Question question = span.about(kpi).during(first, end, Grain.MONTH);
    SortedMap<Cell, Tally> before =
        new LedgerReading(connection, question.in(span.earlier()), months).tallies();
    SortedMap<Cell, Tally> after = new LedgerReading(connection, question, months).tallies();
    for (int i = 0; i < months.size(); i++) {
      Cell cell = new Cell(i, List.of());
      add(
          kpi,
          span,
          months.get(i),
          before.getOrDefault(cell, new Tally()),
          after.getOrDefault(cell, new Tally()),
          into);
    }
  }

  private static void add(
      Kpi kpi, Span span, Period month, Tally before, Tally after, List<ChangedFigure> into) {
    Question question = span.about(kpi);
    BigDecimal old = question.formula().value(before, kpi.unit()).orElse(null);
    BigDecimal now = question.formula().value(after, kpi.unit()).orElse(null);
    if (!same(old, now)) {
      into.add(new ChangedFigure(kpi, question.basis(), month, old, now));
    }
  }

  private static boolean same(BigDecimal one, BigDecimal other) {
    return one == null || other == null ? Objects.equals(one, other) : one.compareTo(other) == 0;
  }
}
