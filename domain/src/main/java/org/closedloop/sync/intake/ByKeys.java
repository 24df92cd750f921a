package org.closedloop.sync.intake;

/** The end of queries that find rows by what a source calls them, the same on both databases. */
final class ByKeys {

  private ByKeys() {}

  /**
   * The end of a query for the rows {@code t} of a table under keys of a source; its values are the
   * keys and the source. Joined, because H2 finds no index for a set in the second column of one.
   */
  static String of(String table) {
    return " from unnest(cast(? as varchar array)) k (k) join "
        + table
        + " t on t.source = ? and t.source_key = k.k";
  }
}
