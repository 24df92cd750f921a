package org.closedloop.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * Numbers for new records, drawn from a sequence a thousand at a time.
 *
 * <p>The sequences step by {@link #BLOCK}: the value drawn is the first id of the block.
 */
public final class Ids {

  /** How many ids one draw gives. */
  public static final int BLOCK = 1_000;

  private final Connection connection;
  private final String sequence;
  private long next;
  private long end;

  private Ids(Connection connection, String sequence) {
    this.connection = connection;
    this.sequence = sequence;
  }

  /** Ids one by one, a new block drawn whenever one is used up. */
  public static Ids of(Connection connection, String sequence) {
    return new Ids(connection, sequence);
  }

  /** The first of {@value #BLOCK} ids nobody else gets. */
  public static long block(Connection connection, String sequence) throws SQLException {
    return draw(connection, sequence);
  }

  /** The next value of a sequence that steps by one. */
  public static long single(Connection connection, String sequence) throws SQLException {
    return draw(connection, sequence);
  }

  /** An id nobody else gets. */
  public long next() throws SQLException {
    if (next == end) {
      next = block(connection, sequence);
      end = next + BLOCK;
    }
    return next++;
  }

  private static long draw(Connection connection, String sequence) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet drawn = statement.executeQuery(Database.of(connection).nextValue(sequence))) {
      drawn.next();
      return drawn.getLong(1);
    }
  }
}
