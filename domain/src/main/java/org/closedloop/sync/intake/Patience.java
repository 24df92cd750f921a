package org.closedloop.sync.intake;

import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.sync.Reason;
import org.closedloop.sync.RowFault;

/** Tries again what failed only because somebody else was at the same rows. */
final class Patience {

  private static final int MOST_TRIES = 12;
  private static final long PAUSE = 60;
  private static final Set<String> PASSING =
      Set.of("23505", "40001", "40P01", "55P03", "HYT00", "90131");

  private Patience() {}

  static <T> T with(Supplier<T> work) {
    for (int tries = 1; ; tries++) {
      try {
        return work.get();
      } catch (DatabaseFailure failure) {
        if (tries == MOST_TRIES || !PASSING.contains(state(failure))) {
          throw failure;
        }
        pause(tries);
      }
    }
  }

  /** Whether the database refuses what was to be written, rather than work at all. */
  static boolean isAboutData(DatabaseFailure failure) {
    String state = state(failure);
    return state.startsWith("22") || state.startsWith("23");
  }

  static RowFault refusal(DatabaseFailure failure) {
    String message = String.valueOf(failure.getMessage()).lines().findFirst().orElse("");
    return RowFault.of(null, null, Reason.NOT_STORABLE, message);
  }

  private static String state(DatabaseFailure failure) {
    SQLException cause = (SQLException) failure.getCause();
    for (SQLException e = cause; e != null; e = e.getNextException()) {
      if (e.getSQLState() != null) {
        return e.getSQLState();
      }
    }
    return "";
  }

  private static void pause(int tries) {
    try {
      Thread.sleep(PAUSE * tries + ThreadLocalRandom.current().nextLong(PAUSE));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for others", e);
    }
  }
}
