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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
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

  /** How the lead stands today, asked only where it matters: below the line and not above it. */
  private static final String STAGE =
      "case when c.den <> 0 and c.num = 0"
          + " then (select l.stage from lead l where l.id = c.lead) end";

  private static final String GROUP_OF =
      "count(case when e.lead > 0 then 1 end), case when e.num <> 0 then 1 else 0 end,"
          + " case when e.den <> 0 then 1 else 0 end, coalesce(e.stage, '') from ";

  private static final String ALIKE =
      " group by case when e.num <> 0 then 1 else 0 end,"
          + " case when e.den <> 0 then 1 else 0 end, coalesce(e.stage, '')";

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Resource private SessionContext caller;

  @Inject private RecentProofs recent;
  @Inject private PersonPrivacy privacy;
  @Inject private Viewers viewers;

  private Supplier<Viewer> viewer = () -> viewers.of(caller);

  public MembersQuery() {} // for the container

  /** Outside the container, where whoever has the database may see everything. */
  MembersQuery(DataSource database) {
    this.database = database;
    this.recent = new RecentProofs();
  }

  MembersQuery(DataSource database, PersonPrivacy privacy, Viewer viewer) {
    this(database);
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
      CellMembers cell = new CellMembers(connection, question, part);
      List<Found> found = page(connection, cell, part, after, atMost + 1);
      boolean more = found.size() > atMost;
      List<Found> page = more ? found.subList(0, atMost) : found;
      return new Members(
          members(connection, question.formula(), cell, page),
          page.isEmpty() && after > 0 ? count(connection, cell, part) : total(page),
          more ? page.get(atMost - 1).lead : null,
          question.kpi().isOfLeads() ? null : withoutLead(connection, question, cell));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** A lead of the page with what it adds; the total is that of all pages. */
  private record Found(long lead, long num, long den, long cases, long total) {

    static Found in(ResultSet row) throws SQLException {
      return new Found(
          row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4), row.getLong(5));
    }
  }

  private record Days(LocalDate reached, LocalDate entered) {}

  private static long total(List<Found> page) {
    return page.isEmpty() ? 0 : page.get(0).total;
  }

  /** All leads of the cell are added up and counted once; only those of the page are looked at. */
  private static List<Found> page(
      Connection connection, CellMembers cell, Part part, long after, int size)
      throws SQLException {
    return new Sql()
        .add("select t.lead, t.num, t.den, t.cases, t.total from (")
        .add("select c.lead, c.num, c.den, c.cases, count(*) over () as total from (")
        .add(cell.sums(new Sql().add("p.lead > 0")))
        .add(") c where " + part.condition() + ") t where t.lead > ?", Math.max(after, 0))
        .add(" order by t.lead limit ?", size)
        .list(connection, Found::in);
  }

  private static List<Member> members(
      Connection connection, Formula formula, CellMembers cell, List<Found> page)
      throws SQLException {
    if (page.isEmpty()) {
      return List.of();
    }
    List<Long> leads = page.stream().map(Found::lead).toList();
    Map<Long, Days> days = new HashMap<>();
    cell.days(new Sql().add("p.lead in ").in(leads))
        .each(
            connection,
            row ->
                days.put(
                    row.getLong(1),
                    new Days(
                        row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class))));
    Map<Long, Found> found = page.stream().collect(Collectors.toMap(Found::lead, one -> one));
    return new Sql()
        .add("select l.id, v.code, l.source_key, coalesce(l.company, l.person), l.city, l.stage")
        .add(" from lead l join source_system v on v.id = l.source where l.id in ")
        .in(leads)
        .add(" order by l.id")
        .list(
            connection,
            row -> {
              long lead = row.getLong(1);
              return member(row, formula, found.get(lead), days.get(lead));
            });
  }

  private static Member member(ResultSet row, Formula formula, Found found, Days days)
      throws SQLException {
    return new Member(
        found.lead,
        row.getString(2) + ':' + row.getString(3),
        row.getString(4),
        row.getString(5),
        LeadStage.valueOf(row.getString(6)),
        days.entered,
        days.reached,
        formula.numerator().unit().of(found.num),
        formula.denominator().isEmpty() ? null : formula.denominator().unit().of(found.den),
        found.cases);
  }

  private static long count(Connection connection, CellMembers cell, Part part)
      throws SQLException {
    return new Sql()
        .add("select count(*) from (")
        .add(cell.sums(new Sql().add("p.lead > 0")))
        .add(") c where " + part.condition())
        .list(connection, row -> row.getLong(1))
        .get(0);
  }

  private static BigDecimal withoutLead(Connection connection, Question question, CellMembers cell)
      throws SQLException {
    return new Sql()
        .add("select coalesce(sum(c.num), 0) from (")
        .add(cell.sums(new Sql().add("p.lead = 0")))
        .add(") c")
        .list(connection, row -> question.formula().numerator().unit().of(row.getLong(1)))
        .get(0);
  }

  /**
   * A page of the leads of a cell and the proof of the whole cell, in one look at the ledger; of a
   * part of an age the proof of that part.
   *
   * @param after the lead after which the page starts, 0 for the first page
   */
  public OpenedCell open(Question question, Part part, long after, int atMost) {
    check(question);
    try (Connection connection = database.getConnection()) {
      CellMembers cell = new CellMembers(connection, question, part);
      Counting counting = new Counting();
      List<Found> found = new ArrayList<>();
      new Sql()
          .add("with c as (")
          .add(cell.sums(new Sql().add("p.lead >= 0")))
          .add(") select t.lead, t.num, t.den, t.cases, 0, 0, '' from (")
          .add("select c.lead, c.num, c.den, c.cases from c where " + part.condition())
          .add(" and c.lead > ? order by c.lead limit ?) t", Math.max(after, 0), atMost + 1)
          .add(" union all select 0, sum(e.num), sum(e.den), " + GROUP_OF)
          .add("(select c.lead, c.num, c.den, " + STAGE + " as stage from c) e" + ALIKE)
          .each(
              connection,
              row -> {
                if (row.getLong(1) > 0) {
                  found.add(Found.in(row));
                } else {
                  counting.count(row);
                }
              });
      boolean more = found.size() > atMost;
      return new OpenedCell(
          members(connection, question.formula(), cell, more ? found.subList(0, atMost) : found),
          more ? found.get(atMost - 1).lead : null,
          counting.result(question.formula(), excluded(connection, question, cell)));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** The proof of a cell as it was within the last minute: for a board that shows many of them. */
  public Reconciliation recentProof(Question question) {
    check(question);
    return recent.of(question, this::proof);
  }

  /** The leads behind the whole span of the question, split so that the parts add up. */
  public Reconciliation reconcile(Question question) {
    return reconcile(question, Part.ALL);
  }

  /** The same of the leads of an age only, or of what converted by then. */
  public Reconciliation reconcile(Question question, Part part) {
    check(question);
    return proof(question, part);
  }

  private Reconciliation proof(Question question) {
    return proof(question, Part.ALL);
  }

  private Reconciliation proof(Question question, Part part) {
    try (Connection connection = database.getConnection()) {
      CellMembers cell = new CellMembers(connection, question, part);
      Counting counting = new Counting();
      new Sql()
          .add("select 0, sum(e.num), sum(e.den), " + GROUP_OF)
          .add("(select c.lead, c.num, c.den, " + STAGE + " as stage from (")
          .add(cell.sums(new Sql().add("p.lead >= 0")))
          .add(") c) e" + ALIKE)
          .each(connection, counting::count);
      return counting.result(question.formula(), excluded(connection, question, cell));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private static SortedMap<String, Long> excluded(
      Connection connection, Question question, CellMembers cell) throws SQLException {
    SortedMap<String, Long> excluded = new TreeMap<>();
    if (question.kpi().isOfLeads()) {
      cell.excluded().each(connection, row -> excluded.put(row.getString(1), row.getLong(2)));
    }
    return excluded;
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
      numerator += group.getLong(2);
      denominator += group.getLong(3);
      long size = group.getLong(4);
      boolean isAbove = group.getInt(5) == 1;
      boolean isBelow = group.getInt(6) == 1;
      String stage = group.getString(7);
      leads += size;
      above += isAbove ? size : 0;
      below += isBelow ? size : 0;
      aboveOnly += isAbove && !isBelow ? size : 0;
      if (isBelow && !isAbove) {
        open += size;
        recycled += stage.equals(LeadStage.RECYCLED.name()) ? size : 0;
        lost += stage.equals(LeadStage.LOST.name()) ? size : 0;
      }
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
