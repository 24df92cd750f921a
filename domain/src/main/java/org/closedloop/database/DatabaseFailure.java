package org.closedloop.database;

import java.sql.SQLException;

/** The database could not do what it was asked; nothing of the piece of work remains. */
public class DatabaseFailure extends RuntimeException {

  public DatabaseFailure(SQLException cause) {
    super(cause.getMessage(), cause);
  }

  /** Whether two transactions came into each other's way; the work can be tried again. */
  public boolean isCollision() {
    String state = ((SQLException) getCause()).getSQLState();
    return state != null && state.startsWith("40");
  }

  /** Whether a row was refused because its key is taken. */
  public boolean isDuplicate() {
    return isDuplicate((SQLException) getCause());
  }

  /** Whether a row was refused because its key is taken. */
  public static boolean isDuplicate(SQLException failure) {
    for (SQLException e = failure; e != null; e = e.getNextException()) {
      if ("23505".equals(e.getSQLState())) {
        return true;
      }
    }
    return false;
  }
}
