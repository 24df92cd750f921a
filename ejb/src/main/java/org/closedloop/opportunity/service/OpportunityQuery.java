package org.closedloop.opportunity.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.closedloop.access.UserAccount;
import org.closedloop.access.UserAccounts;
import org.closedloop.database.Jdbc;
import org.closedloop.listing.service.Blocks;
import org.closedloop.opportunity.Outcome;
import org.closedloop.organisation.Role;
import org.closedloop.text.Wording;

/**
 * Finds deals; sorted, filtered and cut into pages by the database. Tests and spam are left out.
 */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN
})
public class OpportunityQuery {

  private static final String FROM =
      " from opportunity o join lead l on l.id = o.lead join source_system y on y.id = o.source"
          + " join source_system z on z.id = l.source left join employee e on e.code = o.owner"
          + " left join deal_stage p on p.code = o.stage where not l.excluded";

  /** H2 looks numbers up in an index only where they are joined. */
  private static final String THESE =
      FROM.replace(
          " from opportunity o",
          " from unnest(cast(? as bigint array)) w (id) join opportunity o on o.id = w.id");

  private static final String COLUMNS =
      "o.id, y.code, o.source_key, o.name, z.code, l.source_key, coalesce(l.company, l.person),"
          + " o.stage, o.outcome, o.opened_at, o.closed_at, o.reporting_amount, o.owner,"
          + " coalesce(e.name, o.owner), o.product, o.reason";

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private UserAccounts accounts;
  @Resource private SessionContext caller;

  private String self;

  public OpportunityQuery() {} // for the container

  /** For tests: the caller is this employee. */
  OpportunityQuery(DataSource database, String self) {
    this.database = database;
    this.self = self;
  }

  /** The conditions of one search with the values they compare to. */
  private record Wanted(String where, List<Object> values) {}

  /** How many deals fit, and what they are worth together. */
  public DealSum sum(OpportunityFilter filter) {
    Wanted wanted = wanted(filter);
    return read(
            "select count(*), coalesce(sum(o.reporting_amount), 0)" + FROM + wanted.where(),
            wanted.values(),
            row -> new DealSum(row.getLong(1), row.getLong(2)))
        .get(0);
  }

  /**
   * Some rows of the sorted list.
   *
   * @param first how many rows to pass over
   * @param most how many rows to give
   */
  public List<OpportunityRow> rows(
      OpportunityFilter filter, OpportunityOrder order, boolean ascending, int first, int most) {
    Wanted wanted = wanted(filter);
    return read(
        "select "
            + COLUMNS
            + FROM
            + wanted.where()
            + " order by "
            + order.by(ascending)
            + " offset "
            + first
            + " rows fetch first "
            + most
            + " rows only",
        wanted.values(),
        OpportunityQuery::row);
  }

  /** The numbers of all deals that fit, in the order of the list. */
  public List<Long> ids(OpportunityFilter filter, OpportunityOrder order, boolean ascending) {
    Wanted wanted = wanted(filter);
    return read(
        "select o.id" + FROM + wanted.where() + " order by " + order.by(ascending),
        wanted.values(),
        row -> row.getLong(1));
  }

  /** The rows of some deals in the order of their numbers. */
  public List<OpportunityRow> these(List<Long> ids) {
    return Blocks.sorted(
        ids,
        read(
            "select " + COLUMNS + THESE,
            List.<Object>of((Object) ids.toArray(Long[]::new)),
            OpportunityQuery::row),
        OpportunityRow::id);
  }

  /**
   * The open deals by phase, in the order of the sales process.
   *
   * @param most deals of each column, the largest first
   */
  public List<StageColumn> board(Whose whose, String text, int most) {
    Wanted wanted = wanted(new OpportunityFilter(whose, Outcome.OPEN, null, text));
    String column = " over (partition by coalesce(o.stage, '')";
    Map<String, DealSum> sums = new LinkedHashMap<>();
    Map<String, List<OpportunityRow>> rows = new LinkedHashMap<>();
    read(
        "select * from (select "
            + named(COLUMNS)
            + (", row_number()" + column + " order by coalesce(o.reporting_amount, -1) desc, o.id)")
            + " as place"
            + (", count(*)" + column + ") as deals")
            + (", sum(coalesce(o.reporting_amount, 0))" + column + ") as cents")
            + FROM
            + wanted.where()
            + ") ranked where place <= "
            + most
            + " order by coalesce(c8, ''), place",
        wanted.values(),
        row -> {
          OpportunityRow deal = row(row);
          String stage = deal.stage() == null ? "" : deal.stage();
          sums.put(stage, new DealSum(row.getLong("deals"), row.getLong("cents")));
          return rows.computeIfAbsent(stage, any -> new ArrayList<>()).add(deal);
        });
    DealSum none = new DealSum(0, 0);
    return columns(sums).stream()
        .map(
            stage -> {
              DealSum sum = sums.getOrDefault(stage.code(), none);
              return new StageColumn(
                  stage, sum.count(), sum.cents(), rows.getOrDefault(stage.code(), List.of()));
            })
        .toList();
  }

  /** The phases of the sales process in their order. */
  public List<DealStage> stages() {
    return read(
        "select code, name_de, name_en from deal_stage order by position, code",
        List.of(),
        row -> new DealStage(row.getString(1), new Wording(row.getString(2), row.getString(3))));
  }

  /** Whether the caller is a Sales person, who looks at the own deals first. */
  public boolean sells() {
    return caller.isCallerInRole(Role.SALES);
  }

  /** Whether the caller is somebody who could own deals. */
  public boolean hasOwn() {
    return !read(
            "select id from opportunity where owner = ? fetch first row only",
            List.of(self()),
            row -> row.getLong(1))
        .isEmpty();
  }

  /** The agreed phases, before them deals without one, after them what only sources know. */
  private List<DealStage> columns(Map<String, DealSum> sums) {
    List<DealStage> columns = new ArrayList<>();
    if (sums.containsKey("")) {
      columns.add(DealStage.foreign(""));
    }
    columns.addAll(stages());
    sums.keySet().stream()
        .filter(code -> columns.stream().noneMatch(stage -> stage.code().equals(code)))
        .map(DealStage::foreign)
        .forEach(columns::add);
    return columns;
  }

  private Wanted wanted(OpportunityFilter filter) {
    StringBuilder where = new StringBuilder();
    List<Object> values = new ArrayList<>();
    if (filter.whose() == Whose.MINE) {
      where.append(" and o.owner = ?");
      values.add(self());
    } else if (filter.whose() == Whose.TEAM) {
      where.append(" and e.team = (select own.team from employee own where own.code = ?)");
      values.add(self());
    }
    if (filter.outcome() != null) {
      where.append(" and o.outcome = ?");
      values.add(filter.outcome().name());
    }
    if (filter.stage() != null) {
      where.append(" and coalesce(o.stage, '') = ?");
      values.add(filter.stage());
    }
    if (filter.text() != null && !filter.text().isBlank()) {
      String part =
          "%"
              + filter
                  .text()
                  .strip()
                  .toLowerCase(Locale.ROOT)
                  .replace("!", "!!")
                  .replace("%", "!%")
                  .replace("_", "!_")
              + "%";
      where.append(" and (lower(o.name) like ? escape '!' or lower(l.company) like ? escape '!')");
      values.add(part);
      values.add(part);
    }
    return new Wanted(where.toString(), values);
  }

  private String self() {
    if (self != null) {
      return self;
    }
    String account = caller.getCallerPrincipal().getName();
    return accounts.named(account).flatMap(UserAccount::employee).orElse(account);
  }

  /** The same columns, each with a name of its own, for a query around the query. */
  private static String named(String columns) {
    StringBuilder named = new StringBuilder();
    int place = 0;
    for (String column : columns.split(", (?![^(]*\\))")) {
      named.append(place == 0 ? "" : ", ").append(column).append(" as c").append(++place);
    }
    return named.toString();
  }

  private static OpportunityRow row(ResultSet row) throws SQLException {
    return new OpportunityRow(
        row.getLong(1),
        row.getString(2) + ':' + row.getString(3),
        row.getString(4),
        row.getString(5) + ':' + row.getString(6),
        row.getString(7),
        row.getString(8),
        Outcome.valueOf(row.getString(9)),
        Jdbc.instant(row, 10),
        Jdbc.instant(row, 11),
        row.getObject(12, Long.class),
        row.getString(13),
        row.getString(14),
        row.getString(15),
        row.getString(16));
  }

  private <T> List<T> read(String query, List<Object> values, Jdbc.Row<T> row) {
    return Jdbc.read(database, query, row, values.toArray());
  }
}
