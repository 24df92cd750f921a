package org.closedloop.kpi.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.kpi.Formula;
import org.closedloop.lead.LeadStage;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.Viewer;
import org.closedloop.privacy.service.Viewers;

/** Who stands behind a figure: the leads of one cell, and the proof that they add up to it. */
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
public class MembersQuery {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Resource private SessionContext caller;

  @Inject private PersonPrivacy privacy;
  @Inject private Viewers viewers;

  private Supplier<Viewer> viewer = () -> viewers.of(caller);

  public MembersQuery() {} // for the container

  /** Outside the container, where whoever has the database may see everything. */
  MembersQuery(DataSource database) {
    this.database = database;
  }

  MembersQuery(DataSource database, PersonPrivacy privacy, Viewer viewer) {
    this.database = database;
    this.privacy = privacy;
    this.viewer = () -> viewer;
  }

  private void check(Question question) {
    if (privacy != null && PersonPrivacy.concerns(question)) {
      privacy.check(question, viewer.get());
    }
  }

  /**
   * The leads of the whole span of the question, in a fixed order.
   *
   * @param after the lead after which the page starts, 0 for the first page
   */
  public Members members(Question question, Part part, long after, int atMost) {
    check(question);
    try (Connection connection = database.getConnection()) {
      CellMembers cell = new CellMembers(connection, question);
      List<Member> page = page(connection, question, cell, part, after, atMost + 1);
      boolean more = page.size() > atMost;
      List<Member> items = more ? page.subList(0, atMost) : page;
      return new Members(
          List.copyOf(items),
          more || after > 0 ? count(connection, cell, part) : items.size(),
          more ? items.get(atMost - 1).lead() : null,
          question.kpi().isOfLeads() ? null : withoutLead(connection, question, cell));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Sorting by {@code lead + 0} keeps the planner from walking all leads in their order. */
  private static List<Member> page(
      Connection connection, Question question, CellMembers cell, Part part, long after, int size)
      throws SQLException {
    return new Sql()
        .add("select c.lead, c.num, c.den, c.cases, c.reached_on, c.entered_on, v.code,")
        .add(" l.source_key, coalesce(l.company, l.person), l.city, l.stage from (")
        .add(cell.query(new Sql().add("p.lead > ?", Math.max(after, 0))))
        .add(") c join lead l on l.id = c.lead join source_system v on v.id = l.source where ")
        .add(part.condition())
        .add(" order by c.lead + 0 limit ?", size)
        .list(connection, row -> member(row, question.formula()));
  }

  private static Member member(ResultSet row, Formula formula) throws SQLException {
    return new Member(
        row.getLong(1),
        row.getString(7) + ':' + row.getString(8),
        row.getString(9),
        row.getString(10),
        LeadStage.valueOf(row.getString(11)),
        row.getObject(6, LocalDate.class),
        row.getObject(5, LocalDate.class),
        formula.numerator().unit().of(row.getLong(2)),
        formula.denominator().isEmpty() ? null : formula.denominator().unit().of(row.getLong(3)),
        row.getLong(4));
  }

  private static long count(Connection connection, CellMembers cell, Part part)
      throws SQLException {
    return new Sql()
        .add("select count(*) from (")
        .add(cell.query(new Sql().add("p.lead > 0")))
        .add(") c where " + part.condition())
        .list(connection, row -> row.getLong(1))
        .get(0);
  }

  private static BigDecimal withoutLead(Connection connection, Question question, CellMembers cell)
      throws SQLException {
    return new Sql()
        .add("select coalesce(sum(c.num), 0) from (")
        .add(cell.query(new Sql().add("p.lead = 0")))
        .add(") c")
        .list(connection, row -> question.formula().numerator().unit().of(row.getLong(1)))
        .get(0);
  }

  /** The leads behind the whole span of the question, split so that the parts add up. */
  public Reconciliation reconcile(Question question) {
    check(question);
    try (Connection connection = database.getConnection()) {
      CellMembers cell = new CellMembers(connection, question);
      Counting counting = new Counting();
      new Sql()
          .add("select c.num <> 0, c.den <> 0, coalesce(l.stage, ''), count(l.id),")
          .add(" sum(c.num), sum(c.den) from (")
          .add(cell.query(new Sql().add("p.lead >= 0")))
          .add(") c left join lead l on l.id = c.lead")
          .add(" group by c.num <> 0, c.den <> 0, coalesce(l.stage, '')")
          .each(connection, counting::count);
      SortedMap<String, Long> excluded = new TreeMap<>();
      if (question.kpi().isOfLeads()) {
        cell.excluded().each(connection, row -> excluded.put(row.getString(1), row.getLong(2)));
      }
      return counting.result(question.formula(), excluded);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** Adds up groups of leads that stand alike. */
  private static final class Counting {
    private long leads;
    private long above;
    private long below;
    private long aboveOnly;
    private long recycled;
    private long lost;
    private long open;
    private long numerator;
    private long denominator;

    void count(ResultSet group) throws SQLException {
      boolean isAbove = group.getBoolean(1);
      boolean isBelow = group.getBoolean(2);
      String stage = group.getString(3);
      long size = group.getLong(4);
      leads += size;
      above += isAbove ? size : 0;
      below += isBelow ? size : 0;
      aboveOnly += isAbove && !isBelow ? size : 0;
      if (isBelow && !isAbove) {
        open += size;
        recycled += stage.equals(LeadStage.RECYCLED.name()) ? size : 0;
        lost += stage.equals(LeadStage.LOST.name()) ? size : 0;
      }
      numerator += group.getLong(5);
      denominator += group.getLong(6);
    }

    Reconciliation result(Formula formula, SortedMap<String, Long> excluded) {
      return new Reconciliation(
          leads,
          above,
          below,
          aboveOnly,
          open - recycled - lost,
          recycled,
          lost,
          formula.numerator().unit().of(numerator),
          formula.denominator().isEmpty() ? null : formula.denominator().unit().of(denominator),
          excluded);
    }
  }
}
