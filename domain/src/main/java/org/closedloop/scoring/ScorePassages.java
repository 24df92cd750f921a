package org.closedloop.scoring;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.closedloop.database.Transaction;

/**
 * Tells the rest of the application which leads came to the threshold. What could not be told is
 * told again the next time.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class ScorePassages {

  private static final Logger LOG = Logger.getLogger(ScorePassages.class.getName());
  private static final int MOST = 1_000;

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private ScorePassage passage;

  /** Tells what nobody was told yet, each in a transaction of its own. */
  public void tell() {
    long last = 0;
    List<Long> untold = untold(last);
    while (!untold.isEmpty()) {
      for (long each : untold) {
        last = each;
        try {
          passage.tell(each);
        } catch (RuntimeException e) {
          LOG.log(Level.WARNING, e, () -> "Nobody could be told of passage " + each);
        }
      }
      untold = untold(last);
    }
  }

  private List<Long> untold(long after) {
    return Transaction.in(
        database,
        connection -> {
          List<Long> found = new ArrayList<>();
          try (PreparedStatement query =
              connection.prepareStatement(
                  "select id from score_passage where told_at is null and id > ? order by id"
                      + " fetch first "
                      + MOST
                      + " rows only")) {
            query.setLong(1, after);
            try (ResultSet rows = query.executeQuery()) {
              while (rows.next()) {
                found.add(rows.getLong(1));
              }
            }
          }
          return found;
        });
  }
}
