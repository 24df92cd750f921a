package org.closedloop.search.service;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.closedloop.database.Database;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.organisation.Role;
import org.closedloop.search.SearchColumn;
import org.closedloop.search.SearchIndexes;

/**
 * Finds leads, companies, contacts, opportunities and campaigns by how their name, company, e-mail
 * or source key begins; a person also by the last name, anything else by a later word of its name.
 *
 * <p>Each of these is one short walk along an index, whatever the number of records. Whoever asks
 * finds only kinds the own role may see.
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
public class SearchQuery {

  /** Fewer letters find too much to be of use. */
  public static final int SHORTEST = 2;

  private static final int LONGEST = 100;

  /** Records of other systems may have the same key. */
  private static final int MANY = 50;

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Resource private SessionContext caller;

  private Predicate<String> roles = role -> caller.isCallerInRole(role);

  public SearchQuery() {} // for the container

  SearchQuery(DataSource database, Predicate<String> roles) {
    this.database = database;
    this.roles = roles;
  }

  private record Found(long id, int place, String word) {}

  /**
   * @param text how a name, company, e-mail or key begins, in any spelling; a key also with its
   *     system, as pages show it
   * @param most hits of each kind
   */
  public List<Hit> find(String text, int most) {
    String prefix = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
    if (prefix.length() < SHORTEST || prefix.length() > LONGEST) {
      return List.of();
    }
    try (Connection connection = database.getConnection()) {
      String system = system(connection, prefix);
      String word = system.isEmpty() ? prefix : prefix.substring(system.length());
      List<Hit> hits = new ArrayList<>();
      for (HitKind kind : HitKind.values()) {
        if (kind.readers().stream().anyMatch(roles)) {
          hits(connection, kind, word, system.isEmpty() ? most : MANY).stream()
              .filter(hit -> isOf(hit, system))
              .limit(most)
              .forEach(hits::add);
        }
      }
      return hits;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** The system a key begins with as pages show it, with its colon; empty where there is none. */
  private static String system(Connection connection, String prefix) throws SQLException {
    int colon = prefix.indexOf(':') + 1;
    if (colon < 2 || colon == prefix.length()) {
      return "";
    }
    try (PreparedStatement query =
        connection.prepareStatement("select code from source_system where lower(code) = ?")) {
      query.setString(1, prefix.substring(0, colon - 1));
      try (ResultSet row = query.executeQuery()) {
        return row.next() ? prefix.substring(0, colon) : "";
      }
    }
  }

  private static boolean isOf(Hit hit, String system) {
    return system.isEmpty()
        || hit.key() != null && hit.key().toLowerCase(Locale.ROOT).startsWith(system);
  }

  private static List<Hit> hits(Connection connection, HitKind kind, String prefix, int most)
      throws SQLException {
    Set<Long> ids = new LinkedHashSet<>();
    for (Found found : found(connection, kind, prefix, most)) {
      if (ids.size() < most) {
        ids.add(found.id());
      }
    }
    if (ids.isEmpty()) {
      return List.of();
    }
    Map<Long, Hit> read = read(connection, kind, ids);
    return ids.stream().map(read::get).filter(Objects::nonNull).toList();
  }

  /** The whole word first, then column by column, each in the order of its letters. */
  private static List<Found> found(Connection connection, HitKind kind, String prefix, int most)
      throws SQLException {
    Database database = Database.of(connection);
    String walks =
        kind.columns().stream()
            .map(column -> walk(column, kind.columns().indexOf(column), database, most))
            .collect(joining(" union all "));
    List<Found> found = new ArrayList<>();
    try (PreparedStatement query = connection.prepareStatement(walks)) {
      for (int i = 0; i < kind.columns().size(); i++) {
        query.setString(2 * i + 1, prefix);
        query.setString(2 * i + 2, SearchIndexes.behind(prefix));
      }
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          found.add(new Found(row.getLong(1), row.getInt(2), row.getString(3)));
        }
      }
    }
    found.sort(
        Comparator.comparing((Found each) -> !each.word().equals(prefix))
            .thenComparing(Found::place)
            .thenComparing(Found::word)
            .thenComparing(Found::id));
    return found;
  }

  private static String walk(SearchColumn column, int place, Database database, int most) {
    String words = column.in(database);
    return "(select id, %d as place, %s as word from %s where %2$s >= ? and %2$s < ? order by %2$s, id fetch first %4$d rows only)"
        .formatted(place, words, column.table(), most);
  }

  private static Map<Long, Hit> read(Connection connection, HitKind kind, Set<Long> ids)
      throws SQLException {
    String marks = String.join(", ", Collections.nCopies(ids.size(), "?"));
    Map<Long, Hit> hits = new HashMap<>();
    try (PreparedStatement query =
        connection.prepareStatement(kind.rows() + " where t.id in (" + marks + ")")) {
      int place = 0;
      for (long id : ids) {
        query.setLong(++place, id);
      }
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          String[] values = new String[row.getMetaData().getColumnCount()];
          for (int i = 0; i < values.length; i++) {
            values[i] = row.getString(i + 1);
          }
          hits.put(row.getLong(1), kind.of(new Row(values)));
        }
      }
    }
    return hits;
  }
}
