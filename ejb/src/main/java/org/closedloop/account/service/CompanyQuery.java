package org.closedloop.account.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.closedloop.account.Attitude;
import org.closedloop.account.Influence;
import org.closedloop.database.Database;
import org.closedloop.database.Jdbc;
import org.closedloop.lead.LeadStage;
import org.closedloop.listing.service.Blocks;
import org.closedloop.opportunity.Outcome;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.search.SearchIndexes;
import org.closedloop.source.SourceKey;
import org.closedloop.text.Wording;

/** Finds companies and tells everything about one. */
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
public class CompanyQuery {

  /** Fewer peers say nothing about what a company of the segment usually has. */
  static final int FEWEST_PEERS = 10;

  static final int FEWEST_HOLDERS = 5;

  private static final int MOST_LINES = 50;

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  public CompanyQuery() {} // for the container

  CompanyQuery(DataSource database) {
    this.database = database;
  }

  public long count(AccountFilter filter) {
    List<Object> values = new ArrayList<>();
    String where = where(filter, values);
    return read("select count(*) from account a" + where, row -> row.getLong(1), values.toArray())
        .get(0);
  }

  private static final String LIST = list();

  /** H2 looks numbers up in an index only where they are joined. */
  private static final String THESE =
      LIST.replace(
          " from account a",
          " from unnest(cast(? as bigint array)) w (id) join account a on a.id = w.id");

  private static String list() {
    String deals = "(select %s from opportunity o where o.account_id = a.id and o.outcome = '%s')";
    return "select a.id, y.code, a.source_key, a.name, a.city, a.segment, a.industry,"
        + " (select count(*) from contact c where c.account_id = a.id),"
        + " (select count(*) from lead l where l.account_id = a.id and not l.excluded), "
        + deals.formatted("count(*)", "OPEN")
        + ", "
        + deals.formatted("coalesce(sum(o.reporting_amount), 0)", "OPEN")
        + ", "
        + deals.formatted("coalesce(sum(o.reporting_amount), 0)", "WON")
        + " from account a join source_system y on y.id = a.source";
  }

  /** Some rows of the sorted list; what stands in them is summed for these rows only. */
  public List<AccountRow> rows(
      AccountFilter filter, AccountOrder order, boolean ascending, int first, int most) {
    List<Object> values = new ArrayList<>();
    return read(
        LIST
            + where(filter, values)
            + " order by "
            + order.by(ascending)
            + " offset "
            + first
            + " rows fetch first "
            + most
            + " rows only",
        CompanyQuery::line,
        values.toArray());
  }

  /** The numbers of all companies that fit, in the order of the list. */
  public List<Long> ids(AccountFilter filter, AccountOrder order, boolean ascending) {
    List<Object> values = new ArrayList<>();
    return read(
        "select a.id from account a" + where(filter, values) + " order by " + order.by(ascending),
        row -> row.getLong(1),
        values.toArray());
  }

  /** The rows of some companies in the order of their numbers. */
  public List<AccountRow> these(List<Long> ids) {
    Object numbers = ids.toArray(Long[]::new);
    return Blocks.sorted(ids, read(THESE, CompanyQuery::line, numbers), AccountRow::id);
  }

  private static AccountRow line(ResultSet row) throws SQLException {
    return new AccountRow(
        row.getLong(1),
        row.getString(2) + ':' + row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getLong(8),
        row.getLong(9),
        row.getLong(10),
        row.getLong(11),
        row.getLong(12));
  }

  /** The segments there are, for filters. */
  public List<String> segments() {
    return read(
        "select distinct segment from account where segment is not null order by segment",
        row -> row.getString(1));
  }

  /**
   * @throws NoSuchRecord if there is no such company
   */
  public Company get(SourceKey key) {
    return read(
            "select a.id, a.name, a.city, a.country, a.region, a.segment, a.industry, a.website,"
                + " a.employees from account a join source_system y on y.id = a.source"
                + " where y.code = ? and a.source_key = ?",
            row -> company(key, row),
            key.system(),
            key.id())
        .stream()
        .findFirst()
        .orElseThrow(() -> new NoSuchRecord("account", key));
  }

  private Company company(SourceKey key, ResultSet row) throws SQLException {
    long id = row.getLong(1);
    String segment = row.getString(6);
    return new Company(
        key.toString(),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        segment,
        row.getString(7),
        row.getString(8),
        row.getObject(9, Integer.class),
        roles(),
        contacts(id),
        leads(id),
        deals(id),
        products(id),
        segment == null ? List.of() : potential(id, segment));
  }

  /** The roles in buying, in their order. */
  public List<BuyingRole> roles() {
    return read(
        "select code, name_de, name_en, required from buying_role order by position, code",
        row ->
            new BuyingRole(
                row.getString(1),
                new Wording(row.getString(2), row.getString(3)),
                row.getBoolean(4)));
  }

  /** What people here found out wins over what the source says. */
  private List<ContactRow> contacts(long account) {
    return read(
        "select c.id, y.code, c.source_key, c.name, c.job_title, c.email, c.phone, case when b.id"
            + " is null then w.role else b.role end, c.buying_role, b.influence, b.attitude,"
            + " (select max(x.at) from activity x join lead l on l.id = x.lead where l.contact_id ="
            + " c.id), (select max(l.id) from lead l where l.contact_id = c.id) from contact c join"
            + " source_system y on y.id = c.source left join buying_role_word w on w.word ="
            + " lower(c.buying_role) left join buying_center_change b on b.id = (select max(n.id)"
            + " from buying_center_change n where n.contact = c.id) where c.account_id = ? order by"
            + " c.name, c.id",
        row ->
            new ContactRow(
                row.getLong(1),
                row.getString(2) + ':' + row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                row.getString(9),
                row.getString(10) == null ? null : Influence.valueOf(row.getString(10)),
                row.getString(11) == null ? null : Attitude.valueOf(row.getString(11)),
                Jdbc.instant(row, 12),
                row.getObject(13) == null ? null : leadKey(row.getLong(13))),
        account);
  }

  private String leadKey(long lead) {
    return read(
            "select y.code, l.source_key from lead l join source_system y on y.id = l.source"
                + " where l.id = ?",
            row -> row.getString(1) + ':' + row.getString(2),
            lead)
        .get(0);
  }

  private List<LeadLine> leads(long account) {
    return read(
        "select y.code, l.source_key, l.person, l.stage, l.created_at, l.excluded from lead l"
            + " join source_system y on y.id = l.source where l.account_id = ?"
            + " order by l.created_at desc, l.id desc fetch first "
            + MOST_LINES
            + " rows only",
        row ->
            new LeadLine(
                row.getString(1) + ':' + row.getString(2),
                row.getString(3),
                LeadStage.valueOf(row.getString(4)),
                Jdbc.instant(row, 5),
                row.getBoolean(6)),
        account);
  }

  private List<DealLine> deals(long account) {
    return read(
        "select y.code, o.source_key, o.name, o.stage, o.outcome, coalesce(o.closed_at,"
            + " o.opened_at), o.reporting_amount from opportunity o join source_system y on y.id ="
            + " o.source where o.account_id = ? order by case when o.outcome = 'OPEN' then 0 else 1"
            + " end, coalesce(o.closed_at, o.opened_at) desc, o.id desc fetch first "
            + MOST_LINES
            + " rows only",
        row ->
            new DealLine(
                row.getString(1) + ':' + row.getString(2),
                row.getString(3),
                row.getString(4),
                Outcome.valueOf(row.getString(5)),
                Jdbc.instant(row, 6),
                row.getObject(7, Long.class)),
        account);
  }

  private List<HeldProduct> products(long account) {
    return read(
        "select o.product, min(o.closed_at), count(*), coalesce(sum(o.reporting_amount), 0)"
            + " from opportunity o where o.account_id = ? and o.outcome = 'WON'"
            + " and o.product is not null group by o.product order by 4 desc, 1",
        row ->
            new HeldProduct(row.getString(1), Jdbc.instant(row, 2), row.getLong(3), row.getLong(4)),
        account);
  }

  private List<OpenPotential> potential(long account, String segment) {
    String peers =
        " from opportunity o join account a on a.id = o.account_id"
            + " where a.segment = ? and a.id <> ? and o.outcome = 'WON'";
    long bought =
        read("select count(distinct o.account_id)" + peers, row -> row.getLong(1), segment, account)
            .get(0);
    if (bought < FEWEST_PEERS) {
      return List.of();
    }
    return read(
        "select o.product, count(distinct o.account_id), coalesce(avg(o.reporting_amount), 0)"
            + peers
            + " and o.product is not null and not exists (select 1 from opportunity h"
            + " where h.account_id = ? and h.outcome = 'WON' and h.product = o.product)"
            + " group by o.product having count(distinct o.account_id) >= "
            + FEWEST_HOLDERS
            + " order by 2 desc, 1",
        row ->
            new OpenPotential(
                row.getString(1), row.getLong(2), bought, Math.round(row.getDouble(3))),
        segment,
        account,
        account);
  }

  private String where(AccountFilter filter, List<Object> values) {
    List<String> conditions = new ArrayList<>();
    if (filter.text() != null && !filter.text().isBlank()) {
      String word = filter.text().strip().toLowerCase(Locale.ROOT);
      Database kind = Database.of(database);
      conditions.add("a.id in (" + SearchIndexes.beginning(SearchIndexes.ACCOUNT, kind) + ")");
      SearchIndexes.ACCOUNT.forEach(
          column -> values.addAll(List.of(word, SearchIndexes.behind(word))));
    }
    if (filter.segment() != null) {
      conditions.add("a.segment = ?");
      values.add(filter.segment());
    }
    if (filter.customers()) {
      conditions.add(
          "exists (select 1 from opportunity w where w.account_id = a.id and w.outcome = 'WON')");
    }
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  private <T> List<T> read(String query, Jdbc.Row<T> row, Object... values) {
    return Jdbc.read(database, query, row, values);
  }
}
