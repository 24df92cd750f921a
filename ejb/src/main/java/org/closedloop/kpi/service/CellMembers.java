package org.closedloop.kpi.service;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
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
  private final Filter filter;
  private final Measures measures;

  CellMembers(Connection connection, Question question) throws SQLException {
    this.question = question;
    this.filter = Filter.of(question, connection);
    this.measures = Measures.in(connection);
  }

  /**
   * Columns lead, num, den, cases, reached_on, entered_on.
   *
   * @param leads a condition on {@code p.lead}, with its values
   */
  Sql query(Sql leads) {
    return new Sql()
        .add("select d.lead, sum(d.num) as num, sum(d.den) as den, sum(d.cases) as cases,")
        .add(" min(case when d.num <> 0 then d.booked_on end) as reached_on,")
        .add(" min(case when d.den <> 0 then d.booked_on end) as entered_on")
        .add(" from (select x.lead, x.booked_on, sum(x.num) as num, sum(x.den) as den,")
        .add(" sum(x.cases) as cases from (")
        .add(branches(leads))
        .add(") x group by x.lead, x.booked_on) d group by d.lead")
        .add(" having sum(d.num) <> 0 or sum(d.den) <> 0 or sum(d.cases) <> 0");
  }

  /** One select per measure, day and run that speaks, so that each uses the ledger's index. */
  private Sql branches(Sql leads) {
    Formula formula = question.formula();
    List<Sql> branches = new ArrayList<>();
    for (Term term : formula.terms()) {
      String day = "p." + term.day().column();
      for (Frozen.Stretch stretch : question.stretches()) {
        branches.add(
            new Sql()
                .add("select p.lead, p.booked_on")
                .add(", p.amount * " + factor(formula.numerator(), term) + " as num")
                .add(", p.amount * " + factor(formula.denominator(), term) + " as den")
                .add(", p.amount * " + factor(formula.members(), term) + " as cases")
                .add(" from posting p")
                .add(filter.joins("p"))
                .add(" where p.measure = ?", measures.id(term.measure()))
                .add(" and " + day + " >= ? and " + day + " < ?", stretch.from(), stretch.to())
                .add(" and p.run + 0 <= ?", stretch.run().id())
                .add(" and ")
                .add(leads)
                .add(filter.conditions("p")));
      }
    }
    Sql all = branches.get(0);
    branches.subList(1, branches.size()).forEach(branch -> all.add(" union all ").add(branch));
    return all;
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
