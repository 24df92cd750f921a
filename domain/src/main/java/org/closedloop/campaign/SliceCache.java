package org.closedloop.campaign;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import org.closedloop.database.BulkInsert;
import org.closedloop.database.Column;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Ids;
import org.closedloop.database.Transaction;

/**
 * The numbers of the slices, found or created once per combination and then remembered.
 *
 * <p>A new slice is written in a short transaction of its own: two imports that meet the same new
 * campaign get the same number and never wait for each other, and what is remembered exists, even
 * if the caller's transaction fails.
 */
@ApplicationScoped
public class SliceCache {

  private static final int MOST = 200_000;
  private static final String COLUMNS =
      "id, channel, campaign, content, segment, region, team, owner, product, reason, obligation,"
          + " agreement";

  /** The same for everybody, also on other servers. */
  private static final Comparator<Dimensions> ORDER =
      (one, other) -> Arrays.compare(values(one), values(other));

  private final Map<Dimensions, Integer> known = new ConcurrentHashMap<>();
  private final Object creating = new Object();

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  protected SliceCache() {} // for CDI

  public SliceCache(DataSource database) {
    this.database = database;
  }

  /** The number of the one slice of this combination. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED) // the caller's transaction waits meanwhile
  public int idOf(Dimensions wanted) {
    Integer id = known.get(wanted);
    if (id == null) {
      if (known.size() >= MOST) {
        known.clear();
      }
      id = findOrCreate(wanted);
      known.put(wanted, id);
    }
    return id;
  }

  /** Finds or creates many combinations at once: one short transaction instead of one for each. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public void remember(Collection<Dimensions> wanted) {
    synchronized (creating) { // two that create the same ones in turn would wait for each other
      Set<Dimensions> missing = new TreeSet<>(ORDER);
      missing.addAll(wanted);
      missing.removeIf(known::containsKey);
      if (missing.isEmpty()) {
        return;
      }
      try {
        known.putAll(Transaction.in(database, connection -> findOrCreate(connection, missing)));
      } catch (DatabaseFailure failure) {
        if (!failure.isDuplicate()) { // another server was faster: each is found on its own then
          throw failure;
        }
      }
    }
  }

  /** Every slice there is, by number. */
  @Transactional(Transactional.TxType.NOT_SUPPORTED)
  public Map<Integer, Dimensions> all() {
    return Transaction.in(
        database,
        connection -> {
          Map<Integer, Dimensions> all = new HashMap<>();
          try (PreparedStatement query =
                  connection.prepareStatement("select " + COLUMNS + " from slice");
              ResultSet row = query.executeQuery()) {
            while (row.next()) {
              all.put(row.getInt(1), dimensions(row));
            }
          }
          return all;
        });
  }

  private static Map<Dimensions, Integer> findOrCreate(
      Connection connection, Set<Dimensions> missing) throws SQLException {
    Map<Dimensions, Integer> found = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(
            "select " + COLUMNS + " from slice where channel = any(?) and campaign = any(?)")) {
      query.setArray(1, texts(connection, missing, Dimensions::channel));
      query.setArray(2, texts(connection, missing, Dimensions::campaign));
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          Dimensions known = dimensions(row);
          if (missing.contains(known)) {
            found.put(known, row.getInt(1));
          }
        }
      }
    }
    try (BulkInsert rows =
        BulkInsert.into(
            connection,
            "slice",
            Column.ints("id"),
            Column.texts("channel"),
            Column.texts("campaign"),
            Column.texts("content"),
            Column.texts("segment"),
            Column.texts("region"),
            Column.texts("team"),
            Column.texts("owner"),
            Column.texts("product"),
            Column.texts("reason"),
            Column.texts("obligation"),
            Column.texts("agreement"))) {
      for (Dimensions each : missing) {
        if (!found.containsKey(each)) {
          int id = Math.toIntExact(Ids.single(connection, "slice_seq"));
          rows.add(id);
          for (String value : values(each)) {
            rows.add(value);
          }
          rows.endRow();
          found.put(each, id);
        }
      }
    }
    return found;
  }

  private static Array texts(
      Connection connection, Set<Dimensions> of, Function<Dimensions, String> value)
      throws SQLException {
    return connection.createArrayOf("varchar", of.stream().map(value).distinct().toArray());
  }

  private static Dimensions dimensions(ResultSet row) throws SQLException {
    return new Dimensions(
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12));
  }

  private static String[] values(Dimensions wanted) {
    return new String[] {
      wanted.channel(),
      wanted.campaign(),
      wanted.content(),
      wanted.segment(),
      wanted.region(),
      wanted.team(),
      wanted.owner(),
      wanted.product(),
      wanted.reason(),
      wanted.obligation(),
      wanted.agreement()
    };
  }

  private int findOrCreate(Dimensions wanted) {
    try {
      return Transaction.in(
          database,
          connection -> {
            OptionalInt found = find(connection, wanted);
            return found.isPresent() ? found.getAsInt() : create(connection, wanted);
          });
    } catch (DatabaseFailure failure) {
      if (failure.isDuplicate()) { // somebody else was faster
        return Transaction.in(database, connection -> find(connection, wanted)).orElseThrow();
      }
      throw failure;
    }
  }

  private static OptionalInt find(Connection connection, Dimensions wanted) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select id from slice where channel = ? and campaign = ? and content = ?"
                + " and segment = ? and region = ? and team = ? and owner = ? and product = ?"
                + " and reason = ? and obligation = ? and agreement = ?")) {
      fill(query, 1, wanted);
      try (ResultSet found = query.executeQuery()) {
        return found.next() ? OptionalInt.of(found.getInt(1)) : OptionalInt.empty();
      }
    }
  }

  private static int create(Connection connection, Dimensions wanted) throws SQLException {
    int id = Math.toIntExact(Ids.single(connection, "slice_seq"));
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into slice (" + COLUMNS + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      insert.setInt(1, id);
      fill(insert, 2, wanted);
      insert.executeUpdate();
      return id;
    }
  }

  private static void fill(PreparedStatement statement, int first, Dimensions wanted)
      throws SQLException {
    String[] values = values(wanted);
    for (int i = 0; i < values.length; i++) {
      statement.setString(first + i, values[i]);
    }
  }
}
