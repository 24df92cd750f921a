package org.closedloop.database;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.logging.Logger;
import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.PooledConnection;

/**
 * Connections to one test database, used again as in a server: to open one takes longer than most
 * things a test asks for.
 */
final class KeptConnections implements DataSource, ConnectionEventListener {

  private static final int MOST = 30;

  /** Waiting ones of all databases, the one used last at the end. */
  private static final Deque<PooledConnection> WAITING = new ArrayDeque<>();

  private final ConnectionPoolDataSource database;
  private final Deque<PooledConnection> mine = new ArrayDeque<>();

  KeptConnections(ConnectionPoolDataSource database) {
    this.database = database;
  }

  @Override
  public Connection getConnection() throws SQLException {
    PooledConnection kept = waiting();
    if (kept == null) {
      kept = database.getPooledConnection();
      kept.addConnectionEventListener(this);
      return kept.getConnection();
    }
    Connection connection = kept.getConnection();
    try (Statement statement = connection.createStatement()) {
      statement.execute("discard temporary; reset all");
    }
    return connection;
  }

  private PooledConnection waiting() {
    synchronized (WAITING) {
      while (!mine.isEmpty()) {
        PooledConnection last = mine.removeLast();
        if (WAITING.removeLastOccurrence(last)) {
          return last;
        }
      }
      return null;
    }
  }

  @Override
  public void connectionClosed(ConnectionEvent event) {
    PooledConnection kept = (PooledConnection) event.getSource();
    PooledConnection surplus = null;
    synchronized (WAITING) {
      mine.addLast(kept);
      WAITING.addLast(kept);
      if (WAITING.size() > MOST) {
        surplus = WAITING.removeFirst();
      }
    }
    close(surplus);
  }

  @Override
  public void connectionErrorOccurred(ConnectionEvent event) {
    close((PooledConnection) event.getSource());
  }

  private void close(PooledConnection surplus) {
    if (surplus != null) {
      surplus.removeConnectionEventListener(this);
      try {
        surplus.close();
      } catch (SQLException e) {
        getParentLogger().fine(e.toString()); // it is not used any more
      }
    }
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public PrintWriter getLogWriter() throws SQLException {
    return database.getLogWriter();
  }

  @Override
  public void setLogWriter(PrintWriter out) throws SQLException {
    database.setLogWriter(out);
  }

  @Override
  public void setLoginTimeout(int seconds) throws SQLException {
    database.setLoginTimeout(seconds);
  }

  @Override
  public int getLoginTimeout() throws SQLException {
    return database.getLoginTimeout();
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getLogger(KeptConnections.class.getName());
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLFeatureNotSupportedException();
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
