package org.closedloop.search;

import static java.util.stream.Collectors.joining;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.closedloop.database.Database;

/**
 * The indexes the search box asks, and the one place where their kind differs between the
 * databases.
 *
 * <p>The id stands in each of them: the first hits of a name thousands share are read in order, not
 * sorted.
 *
 * <p>PostgreSQL indexes the expression itself, in the order of its letters' codes whatever the
 * database's language. H2 indexes columns only, so it gets columns it computes itself.
 */
public final class SearchIndexes {

  private static final String LAST_WORD = "regexp_replace(lower(%s), '^.* ', '')";

  /** Companies are known by a later word of their name as well; their last one is a legal form. */
  private static final String FROM_SECOND_WORD = "regexp_replace(lower(%s), '^[^ ]+ +', '')";

  private static final String FROM_THIRD_WORD = "regexp_replace(lower(%s), '^[^ ]+ +[^ ]+ +', '')";

  public static final List<SearchColumn> LEAD =
      List.of(
          column("lead", "company"),
          column("lead", "person"),
          lastName("lead", "person"),
          column("lead", "email"),
          column("lead", "source_key"),
          laterWords("lead", "company", "second", FROM_SECOND_WORD));

  public static final List<SearchColumn> ACCOUNT =
      List.of(
          column("account", "name"),
          column("account", "source_key"),
          laterWords("account", "name", "second", FROM_SECOND_WORD),
          laterWords("account", "name", "third", FROM_THIRD_WORD));

  public static final List<SearchColumn> CONTACT =
      List.of(
          column("contact", "name"),
          lastName("contact", "name"),
          column("contact", "email"),
          column("contact", "source_key"));

  public static final List<SearchColumn> OPPORTUNITY =
      List.of(
          column("opportunity", "name"),
          column("opportunity", "source_key"),
          laterWords("opportunity", "name", "second", FROM_SECOND_WORD));

  public static final List<SearchColumn> CAMPAIGN =
      List.of(
          column("campaign", "name"),
          column("campaign", "code"),
          laterWords("campaign", "name", "second", FROM_SECOND_WORD));

  private SearchIndexes() {}

  /** Makes the indexes that are missing. */
  public static void create(Connection connection) throws SQLException {
    Database database = Database.of(connection);
    try (Statement statement = connection.createStatement()) {
      for (List<SearchColumn> table : List.of(LEAD, ACCOUNT, CONTACT, OPPORTUNITY, CAMPAIGN)) {
        for (SearchColumn column : table) {
          create(statement, column, database);
        }
      }
    }
  }

  /**
   * A query for the ids of the records of one table of which something begins with a word; for each
   * column it has two marks, for the word and for {@link #behind(String)}.
   */
  public static String beginning(List<SearchColumn> columns, Database database) {
    return columns.stream()
        .map(column -> column.in(database))
        .map(
            words ->
                "select id from %s where %s >= ? and %2$s < ?"
                    .formatted(columns.get(0).table(), words))
        .collect(joining(" union "));
  }

  /** Stands in the order of letters behind all that begins with the word. */
  public static String behind(String word) {
    return word + '\uffff';
  }

  private static void create(Statement statement, SearchColumn column, Database database)
      throws SQLException {
    if (database == Database.H2) {
      statement.execute(
          "alter table %s add column if not exists %s varchar(300) generated always as (%s)"
              .formatted(column.table(), column.name(), column.words()));
    }
    statement.execute(
        "create index if not exists %s_%s on %1$s (%s, id)"
            .formatted(column.table(), column.name(), column.in(database)));
  }

  private static SearchColumn column(String table, String name) {
    return new SearchColumn(table, name + "_search", "lower(" + name + ")");
  }

  private static SearchColumn lastName(String table, String name) {
    return new SearchColumn(table, "last_" + name + "_search", LAST_WORD.formatted(name));
  }

  private static SearchColumn laterWords(String table, String name, String from, String words) {
    return new SearchColumn(table, from + "_" + name + "_search", words.formatted(name));
  }
}
