package org.closedloop.demo.batch;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.closedloop.database.Transaction;
import org.closedloop.demo.Delivery;
import org.closedloop.ledger.Run;
import org.closedloop.ledger.RunState;
import org.closedloop.ledger.Runs;

/** How far loading the demo company has come, read from its imports and runs. */
@ApplicationScoped
public class DemoProgress {

  private static final long PAUSE = 100;

  /** A broken-off job is taken up again by the server within about forty seconds. */
  private static final int PATIENCE = 900;

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Runs runs;

  /** Whether the night after a delivery is published. */
  boolean closed(Delivery delivery) {
    return published() > delivery.ordinal();
  }

  /** Waits for a running night; false if there is none that will end well. */
  boolean closed(Delivery delivery, BooleanSupplier stopping) {
    return ends(() -> closed(delivery) ? Stand.DONE : newestRun(), stopping);
  }

  /** Waits for a running import of the file; false if there is none that will end well. */
  boolean taken(String file, BooleanSupplier stopping) {
    return ends(() -> newestImport(file), stopping);
  }

  private enum Stand {
    NOTHING,
    RUNNING,
    BROKEN_OFF,
    DONE
  }

  private static boolean ends(Supplier<Stand> question, BooleanSupplier stopping) {
    int patience = PATIENCE;
    while (true) {
      Stand stand = question.get();
      if (stand == Stand.DONE) {
        return true;
      }
      if (stand == Stand.NOTHING || stand == Stand.BROKEN_OFF && --patience == 0) {
        return false;
      }
      pause(stopping);
    }
  }

  private static void pause(BooleanSupplier stopping) {
    try {
      Thread.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new DemoLoad.Interrupted();
    }
    if (stopping.getAsBoolean()) {
      throw new DemoLoad.Interrupted();
    }
  }

  private long published() {
    return ours().stream().filter(run -> run.state() == RunState.PUBLISHED).count();
  }

  private Stand newestRun() {
    Optional<Run> newest = Transaction.in(database, runs::newest);
    return newest
        .filter(run -> !run.discarded() && run.state() != RunState.PUBLISHED)
        .map(run -> run.state() == RunState.RUNNING ? Stand.RUNNING : Stand.BROKEN_OFF)
        .orElse(Stand.NOTHING);
  }

  private List<Run> ours() {
    return Transaction.in(database, connection -> runs.before(connection, Integer.MAX_VALUE, 1_000))
        .stream()
        .filter(run -> run.requestedBy().equals(DemoLoad.USER))
        .toList();
  }

  private Stand newestImport(String file) {
    return Transaction.in(database, connection -> newestImport(connection, file));
  }

  private static Stand newestImport(Connection connection, String file) throws SQLException {
    try (PreparedStatement query =
        connection.prepareStatement(
            "select state, execution_id from file_import where requested_by = ? and file_name = ?"
                + " order by id desc fetch first 1 rows only")) {
      query.setString(1, DemoLoad.USER);
      query.setString(2, file);
      try (ResultSet row = query.executeQuery()) {
        if (!row.next()) {
          return Stand.NOTHING;
        }
        boolean begun = row.getObject(2) != null;
        return switch (row.getString(1)) {
          case "DONE" -> Stand.DONE;
          case "RUNNING" -> begun ? Stand.RUNNING : Stand.BROKEN_OFF;
          default -> Stand.BROKEN_OFF;
        };
      }
    }
  }
}
