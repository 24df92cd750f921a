package org.closedloop.kpi.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.closedloop.database.Database;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Term;

/**
 * The query for everybody behind a cell: per lead what the postings add above and below the line.
 *
 * <p>Postings that take each other back leave nobody. The days are read after that, so that a
 * corrected date shows the day that holds.
 */
final class CellMembers {

  private final Question question;
  private final Part part;
  private final Filter filter;
  private final Measures measures;
  private final Map<String, String> columns;
  private final Database database;

  /**
   * @throws BadParameter if the part asks for an age and the figure follows nobody
   */
  CellMembers(Connection connection, Question question, Part part) throws SQLException {
    if (part.isOfAge() && !question.formula().isConversion()) {
      throw new BadParameter("part", part.code(), "all, numerator, open");
    }
    this.question = question;
    this.part = part;
    this.database = Database.of(connection);
    this.filter = Filter.of(question, connection);
    this.measures = Measures.of(question.formula(), connection);
    this.columns = columns(question.formula());
  }

  /**
   * What each lead adds up to: columns lead, num, den, cases.
   *
   * @param leads a condition on {@code p.lead}, with its values
   */
  Sql sums(Sql leads) {
    List<String> there = new ArrayList<>();
    Sql sql =
        new Sql()
            .add("select x.lead")
            .add(", " + sum("num", there) + " as num")
            .add(", " + sum("den", there) + " as den")
            .add(", " + sum("cases", there) + " as cases")
            .add(" from (")
            .add(branches(leads))
            .add(") x group by x.lead");
    return there.isEmpty() ? sql : sql.add(" having " + String.join(" or ", there));
  }

  /** The sum of a column, or zero for one that no measure adds to: such a sum costs time too. */
  private String sum(String column, List<String> there) {
    String same = columns.get(column);
    if (same == null) {
      return "cast(0 as bigint)";
    }
    String sum = "sum(x." + same + ")";
    if (same.equals(column)) {
      there.add(sum + " <> 0");
    }
    return sum;
  }

  /**
   * On which days the leads came below and above the line: columns lead, reached_on, entered_on.
   *
   * @param leads a condition on {@code p.lead}, with its values; few, since days are read one by
   *     one
   */
  Sql days(Sql leads) {
    return new Sql()
        .add("select d.lead,")
        .add(" min(case when " + there("num") + " then d.booked_on end) as reached_on,")
        .add(" min(case when " + there("den") + " then d.booked_on end) as entered_on")
        .add(" from (select x.lead, x.booked_on")
        .add(
            columns.values().stream()
                .distinct()
                .map(c -> ", sum(x." + c + ") as " + c)
                .collect(Collectors.joining()))
        .add(" from (")
        .add(branches(leads))
        .add(") x group by x.lead, x.booked_on) d group by d.lead");
  }

  private String there(String column) {
    return columns.containsKey(column) ? "d." + columns.get(column) + " <> 0" : "1 = 0";
  }

  /** One select per measure, day and run that speaks, so that each uses the ledger's index. */
  private Sql branches(Sql leads) {
    Formula formula = question.formula();
    List<Sql> branches = new ArrayList<>();
    for (Term term : formula.terms()) {
      String day = "p." + term.day().column();
      for (Frozen.Stretch stretch : question.stretches()) {
        Sql branch = new Sql().add("select p.lead, p.booked_on");
        amounts(formula)
            .forEach(
                (column, amounts) -> {
                  if (column.equals(columns.get(column))) {
                    branch.add(", p.amount * " + factor(amounts, term) + " as " + column);
                  }
                });
        branches.add(
            branch
                .add(" from posting p")
                .add(filter.joins("p"))
                .add(" where p.measure = ?", measures.id(term.measure()))
                .add(" and " + day + " >= ? and " + day + " < ?", stretch.from(), stretch.to())
                .add(" and p.run + 0 <= ?", stretch.run().id())
                .add(" and ")
                .add(leads)
                .add(ofAge(term, day, stretch.run().knownDay()))
                .add(filter.conditions("p")));
      }
    }
    Sql all = branches.get(0);
    branches.subList(1, branches.size()).forEach(branch -> all.add(" union all ").add(branch));
    return all;
  }

  private static Map<String, Amounts> amounts(Formula formula) {
    Map<String, Amounts> amounts = new LinkedHashMap<>();
    amounts.put("num", formula.numerator());
    amounts.put("den", formula.denominator());
    amounts.put("cases", formula.members());
    return amounts;
  }

  /** For each column that anything adds to the one that holds it: equal ones are read once. */
  private static Map<String, String> columns(Formula formula) {
    Map<String, String> columns = new LinkedHashMap<>();
    Map<List<Integer>, String> known = new HashMap<>();
    amounts(formula)
        .forEach(
            (column, amounts) -> {
              List<Integer> factors =
                  formula.terms().stream().map(term -> factor(amounts, term)).toList();
              if (factors.stream().anyMatch(factor -> factor != 0)) {
                columns.put(column, known.computeIfAbsent(factors, f -> column));
              }
            });
    return columns;
  }

  /**
   * What a part of an age keeps, as cohorts are counted: postings of leads that are that old, or
   * conversions that came by that age or belong to leads that are not older.
   */
  private Sql ofAge(Term term, String entered, LocalDate knownDay) {
    LocalDate old = knownDay.minusDays(part.age());
    if (part.kind() == Part.Kind.AGED) {
      return new Sql().add(" and " + entered + " <= ?", old);
    }
    boolean converts = factor(question.formula().numerator(), term) != 0;
    return part.kind() == Part.Kind.BY && converts
        ? new Sql()
            .add(" and (" + database.daysBetween(entered, "p.booked_on") + " <= ?", part.age())
            .add(" or " + entered + " >= ?)", old)
        : new Sql();
  }

  static int factor(Amounts amounts, Term wanted) {
    return amounts.terms().stream()
        .filter(term -> term.measure().equals(wanted.measure()) && term.day() == wanted.day())
        .mapToInt(Term::sign)
        .sum();
  }

  /** Leads that entered in the question's days and are excluded: columns reason, leads. */
  Sql excluded() {
    return new Sql()
        .add("select coalesce(r.reason, ''), count(*) from (select l.id as lead, l.slice,")
        .add(" (select max(p.id) from lead_profile p where p.lead = l.id and p.excluded = true)")
        .add(" as profile from lead l where l.excluded = true")
        .add(" and l.created_at >= ? and l.created_at < ?) e", start(), end())
        .add(" left join lead_profile r on r.id = e.profile")
        .add(filter.joins("e"))
        .add(" where 1 = 1")
        .add(filter.conditions("e"))
        .add(" group by coalesce(r.reason, '')");
  }

  private OffsetDateTime start() {
    return question.from().atStartOfDay(question.run().zone()).toOffsetDateTime();
  }

  private OffsetDateTime end() {
    return question.to().atStartOfDay(question.run().zone()).toOffsetDateTime();
  }
}
