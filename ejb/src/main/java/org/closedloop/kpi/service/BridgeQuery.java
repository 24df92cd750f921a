package org.closedloop.kpi.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Period;
import org.closedloop.kpi.Tally;
import org.closedloop.kpi.Term;
import org.closedloop.ledger.Cause;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.Viewer;
import org.closedloop.privacy.service.Viewers;

/**
 * Why figures changed: the difference between two runs, split by what caused it.
 *
 * <p>The causes are added one after the other to what the earlier run knows, and the figure is
 * computed anew after each, so that the steps add up to the difference exactly, for rates and
 * medians as for sums.
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
public class BridgeQuery {

  private static final int EXAMPLES = 3;

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Resource private SessionContext caller;
  @Inject private ChangedFigures changes;

  @Inject private PersonPrivacy privacy;
  @Inject private Viewers viewers;

  private Supplier<Viewer> viewer = () -> viewers.of(caller);

  public BridgeQuery() {} // for the container

  /** Outside the container, where whoever has the database may see everything. */
  public BridgeQuery(DataSource database, Catalog catalog) {
    this.database = database;
    this.changes = new ChangedFigures(catalog);
  }

  BridgeQuery(DataSource database, Catalog catalog, PersonPrivacy privacy, Viewer viewer) {
    this(database, catalog);
    this.privacy = privacy;
    this.viewer = () -> viewer;
  }

  private void check(Question question) {
    if (privacy != null && PersonPrivacy.concerns(question)) {
      privacy.check(question, viewer.get());
    }
  }

  /**
   * From the earlier run to the run of the question, for the question's whole span.
   *
   * @param question uncut; its limits say which cell is meant
   */
  public Bridge between(PublishedRun earlier, Question question) {
    check(question);
    try (Connection connection = database.getConnection()) {
      SortedMap<Cause, Long> leads = leadsByCause(connection, earlier, question);
      BigDecimal before = value(connection, question.in(earlier), Known.in(earlier));
      List<BridgeStep> steps = new ArrayList<>();
      List<Cause> added = new ArrayList<>();
      BigDecimal reached = before;
      for (Cause cause : leads.keySet()) {
        added.add(cause);
        BigDecimal now = value(connection, question, Known.between(earlier, question.run(), added));
        steps.add(
            new BridgeStep(
                cause,
                orNothing(now).subtract(orNothing(reached)),
                leads.get(cause),
                examples(connection, earlier, question, cause)));
        reached = now;
      }
      BigDecimal after = value(connection, question, Known.in(question.run()));
      if (orNothing(after).compareTo(orNothing(reached)) != 0) {
        throw new IllegalStateException(
            "The causes of " + question + " lead to " + reached + " instead of " + after);
      }
      return new Bridge(
          question,
          earlier,
          before,
          after,
          List.copyOf(steps),
          steps.size() == 1 ? steps.get(0).leads() : countLeads(connection, earlier, question));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static BigDecimal orNothing(BigDecimal value) {
    return value == null ? BigDecimal.ZERO : value;
  }

  private static BigDecimal value(Connection connection, Question question, Known known)
      throws SQLException {
    List<Period> span = Grain.TOTAL.cut(question.from(), question.to());
    Tally whole =
        Tally.sum(new LedgerReading(connection, question, span, null, known).tallies().values());
    return question.formula().value(whole, question.kpi().unit()).orElse(null);
  }

  /** The causes between the runs, with how many leads stand behind each. */
  private static SortedMap<Cause, Long> leadsByCause(
      Connection connection, PublishedRun earlier, Question question) throws SQLException {
    SortedMap<Cause, Long> leads = new TreeMap<>();
    new Sql()
        .add("select c.cause, count(distinct case when c.lead > 0 then c.lead end) from (")
        .add(changes(connection, earlier, question))
        .add(") c group by c.cause")
        .each(connection, row -> leads.put(Cause.numbered(row.getInt(1)), row.getLong(2)));
    return leads;
  }

  /** Behind all causes together; who changed for several reasons counts once. */
  private static long countLeads(Connection connection, PublishedRun earlier, Question question)
      throws SQLException {
    return new Sql()
        .add("select count(distinct c.lead) from (")
        .add(changes(connection, earlier, question))
        .add(") c where c.lead > 0")
        .list(connection, row -> row.getLong(1))
        .get(0);
  }

  private static List<BridgeLead> examples(
      Connection connection, PublishedRun earlier, Question question, Cause cause)
      throws SQLException {
    return new Sql()
        .add("select v.code, l.source_key, coalesce(l.company, l.person) from (")
        .add("select c.lead, max(abs(c.amount)) as amount from (")
        .add(changes(connection, earlier, question))
        .add(") c where c.lead > 0 and c.cause = ? group by c.lead", cause.number())
        .add(" order by max(abs(c.amount)) desc, c.lead limit ?) x", EXAMPLES)
        .add(" join lead l on l.id = x.lead join source_system v on v.id = l.source")
        .add(" order by x.amount desc, x.lead")
        .list(
            connection,
            row -> new BridgeLead(row.getString(1) + ':' + row.getString(2), row.getString(3)));
  }

  /**
   * The leads behind a cause, those that changed most first.
   *
   * @param question uncut; its limits say which cell is meant
   * @param cause null for all causes together
   */
  public List<BridgeMember> leads(
      PublishedRun earlier, Question question, Cause cause, int atMost) {
    check(question);
    Formula formula = question.formula();
    try (Connection connection = database.getConnection()) {
      return new Sql()
          .add(
              "select v.code, l.source_key, coalesce(l.company, l.person), x.above, x.below from (")
          .add(
              "select c.lead, sum(c.amount * c.num) as above, sum(c.amount * c.den) as below from"
                  + " (")
          .add(changes(connection, earlier, question))
          .add(") c where c.lead > 0")
          .add(cause == null ? new Sql() : new Sql().add(" and c.cause = ?", cause.number()))
          .add(" group by c.lead order by max(abs(c.amount)) desc, c.lead limit ?) x", atMost)
          .add(" join lead l on l.id = x.lead join source_system v on v.id = l.source")
          .add(" order by abs(x.above) + abs(x.below) desc, x.lead")
          .list(
              connection,
              row ->
                  new BridgeMember(
                      row.getString(1) + ':' + row.getString(2),
                      row.getString(3),
                      formula.numerator().unit().of(row.getLong(4)),
                      formula.denominator().isEmpty()
                          ? null
                          : formula.denominator().unit().of(row.getLong(5))));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * Columns cause, lead, measure, num, den (how often it counts above and below), amount: what was
   * posted in between and did not cancel out. Where cases are ranked, what one case loses and
   * another one of the same lead gains does not cancel out.
   */
  private static Sql changes(Connection connection, PublishedRun earlier, Question question)
      throws SQLException {
    Filter filter = Filter.of(question, connection);
    Measures measures = Measures.in(connection);
    String each =
        question.formula().kind() == Formula.Kind.QUANTILE
            ? ", p.booked_on, p.cohort_day, p.slice"
            : "";
    Sql all = new Sql();
    String union = "";
    for (Term term : question.formula().terms()) {
      String day = "p." + term.day().column();
      all.add(union)
          .add("select p.cause, p.lead, p.measure, ")
          .add(CellMembers.factor(question.formula().numerator(), term) + " as num, ")
          .add(CellMembers.factor(question.formula().denominator(), term) + " as den, ")
          .add("sum(p.amount) as amount from posting p")
          .add(filter.joins("p"))
          .add(" where p.measure = ?", measures.id(term.measure()))
          .add(" and " + day + " >= ? and " + day + " < ?", question.from(), question.to())
          .add(" and p.run > ? and p.run <= ?", earlier.id(), question.run().id())
          .add(filter.conditions("p"))
          .add(" group by p.cause, p.lead, p.measure" + each + " having sum(p.amount) <> 0");
      union = " union all ";
    }
    return all;
  }

  /**
   * The figures, month by month and each on its usual basis, that a run states differently from an
   * earlier one; the largest change first.
   *
   * @param from first day of the first month
   * @param to the day after the last month
   */
  public List<ChangedFigure> changed(
      PublishedRun earlier, PublishedRun later, LocalDate from, LocalDate to) {
    try (Connection connection = database.getConnection()) {
      return changes.between(connection, earlier, later, from, to);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
