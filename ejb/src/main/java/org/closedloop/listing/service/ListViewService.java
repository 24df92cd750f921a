package org.closedloop.listing.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Ids;
import org.closedloop.database.Jdbc;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;

/**
 * Keeps how people want their lists: columns, and views by name. Everybody has own ones; leads may
 * share theirs with everybody.
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
public class ListViewService {

  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_ADDRESS = 2_000;

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Listings listings;
  @Inject private Clock clock;
  @Resource private SessionContext caller;

  private String self;
  private boolean leads;

  public ListViewService() {} // for the container

  /** For tests: the caller has this account, and may share or not. */
  ListViewService(DataSource database, Clock clock, String self, boolean leads) {
    this.database = database;
    this.clock = clock;
    this.self = self;
    this.leads = leads;
  }

  /** The columns of the page that are shown: of a view, else the caller's own, else the first. */
  public Set<String> columns(String list, Long view) {
    return Optional.ofNullable(view)
        .flatMap(id -> find(list, id))
        .map(SavedView::columns)
        .or(() -> own(list))
        .<Set<String>>map(LinkedHashSet::new)
        .orElseGet(() -> Listings.atFirst(listings.named(list)));
  }

  /** What the caller chose; empty as long as that is nothing. */
  public Optional<List<String>> own(String list) {
    return read(
            "select columns from list_choice where account = ? and list = ? and columns is not"
                + " null",
            row -> split(row.getString(1)),
            self(),
            list)
        .stream()
        .findFirst();
  }

  public void choose(String list, List<String> columns) {
    put(list, "columns", String.join(",", columns));
  }

  /** The list shows its columns as it comes again. */
  public void reset(String list) {
    put(list, "columns", null);
  }

  /** The caller's views and those that are shared, by name. */
  public List<SavedView> views(String list) {
    return views(" and v.list = ? order by lower(v.name), v.id", list);
  }

  /** A view of the caller, or a shared one. */
  public Optional<SavedView> find(String list, long id) {
    return views(" and v.list = ? and v.id = ?", list, id).stream().findFirst();
  }

  /** The view the list opens with for the caller. */
  public Optional<SavedView> opening(String list) {
    return views(list).stream().filter(SavedView::opens).findFirst();
  }

  public boolean mayShare() {
    return self == null
        ? caller.isCallerInRole(Role.MARKETING_LEAD) || caller.isCallerInRole(Role.SALES_LEAD)
        : leads;
  }

  /**
   * Keeps a view; one of the same name of the same owner gives way to it.
   *
   * @param shared for everybody; kept as an own one if the caller may not share
   * @return its number
   * @throws BadViewName if the name is empty or too long
   */
  public long save(String list, String name, String address, List<String> columns, boolean shared) {
    String called = named(name);
    if (address.length() > LONGEST_ADDRESS) {
      throw new BadViewName(called);
    }
    Object[] what = {address, String.join(",", columns), shared && mayShare(), now()};
    List<Long> before =
        read(
            "select id from saved_view where owner = ? and list = ? and name = ?",
            row -> row.getLong(1),
            self(),
            list,
            called);
    if (!before.isEmpty()) {
      Jdbc.change(
          database,
          "update saved_view set address = ?, columns = ?, shared = ?, saved_at = ? where id = ?",
          what[0],
          what[1],
          what[2],
          what[3],
          before.get(0));
      return before.get(0);
    }
    long id = number();
    Jdbc.change(
        database,
        "insert into saved_view (address, columns, shared, saved_at, id, list, name, owner)"
            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
        what[0],
        what[1],
        what[2],
        what[3],
        id,
        list,
        called,
        self());
    return id;
  }

  private Object now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }

  private long number() {
    try (Connection connection = database.getConnection()) {
      return Ids.block(connection, "saved_view_seq");
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * @throws NoSuchRecord if the caller has no such view
   * @throws BadViewName if the name is empty, too long or taken by another of the caller's views
   */
  public void change(long id, String name, boolean shared) {
    String called = named(name);
    if (!read(
            "select o.id from saved_view o join saved_view v on v.owner = o.owner"
                + " and v.list = o.list where v.id = ? and o.id <> v.id and o.name = ?",
            row -> row.getLong(1),
            id,
            called)
        .isEmpty()) {
      throw new BadViewName(called);
    }
    changed(
        id,
        Jdbc.change(
            database,
            "update saved_view set name = ?, shared = ? where id = ? and owner = ?",
            called,
            shared && mayShare(),
            id,
            self()));
  }

  /**
   * @throws NoSuchRecord if the caller has no such view
   */
  public void delete(long id) {
    changed(
        id, Jdbc.change(database, "delete from saved_view where id = ? and owner = ?", id, self()));
  }

  /**
   * The view a list opens with for the caller.
   *
   * @param view null: with everything
   * @throws NoSuchRecord if the caller sees no such view
   */
  public void openWith(String list, Long view) {
    if (view != null && find(list, view).isEmpty()) {
      throw new NoSuchRecord("saved_view", view);
    }
    put(list, "opens", view);
  }

  private static void changed(long id, int rows) {
    if (rows == 0) {
      throw new NoSuchRecord("saved_view", id);
    }
  }

  private static String named(String name) {
    String called = name == null ? "" : name.strip();
    if (called.isEmpty() || called.length() > LONGEST_NAME) {
      throw new BadViewName(called);
    }
    return called;
  }

  private String self() {
    return self == null ? caller.getCallerPrincipal().getName() : self;
  }

  private static List<String> split(String columns) {
    return columns.isEmpty() ? List.of() : List.of(columns.split(","));
  }

  private List<SavedView> views(String condition, Object... values) {
    List<Object> all = new ArrayList<>(List.of(self(), self(), self()));
    all.addAll(List.of(values));
    return read(
        "select v.id, v.name, v.owner, v.shared, v.address, v.columns, v.owner = ?, c.opens"
            + " from saved_view v left join list_choice c on c.account = ? and c.list = v.list"
            + " where (v.owner = ? or v.shared)"
            + condition,
        row ->
            new SavedView(
                row.getLong(1),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getString(5),
                split(row.getString(6)),
                row.getBoolean(7),
                row.getLong(8) == row.getLong(1)),
        all.toArray());
  }

  /**
   * @param column of the caller's choice for the list
   */
  private void put(String list, String column, Object value) {
    int changed =
        Jdbc.change(
            database,
            "update list_choice set " + column + " = ? where account = ? and list = ?",
            value,
            self(),
            list);
    if (changed == 0) {
      Jdbc.change(
          database,
          "insert into list_choice (" + column + ", account, list) values (?, ?, ?)",
          value,
          self(),
          list);
    }
  }

  private <T> List<T> read(String query, Jdbc.Row<T> row, Object... values) {
    return Jdbc.read(database, query, row, values);
  }
}
