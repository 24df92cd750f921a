package org.closedloop.search;

import org.closedloop.database.Database;

/**
 * Something people find records by, such as the company of a lead: its words in small letters, kept
 * in order by an index.
 *
 * @param table where it stands
 * @param name of the column of small letters on H2, and of the index
 * @param words the expression for the small letters
 */
public record SearchColumn(String table, String name, String words) {

  /** What conditions and orders name, so that the index answers them. */
  public String in(Database database) {
    return database == Database.POSTGRESQL ? "(" + words + " collate \"C\")" : name;
  }
}
