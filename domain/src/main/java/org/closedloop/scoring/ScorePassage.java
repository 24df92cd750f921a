package org.closedloop.scoring;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Jdbc;

/** Tells of one lead that came to the threshold: told and noted as told, or neither. */
@ApplicationScoped
public class ScorePassage {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Event<ScoreReached> reached;
  @Inject private Clock clock;

  /** Those who listen act in this transaction. */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void tell(long id) {
    take(id).ifPresent(reached::fire);
  }

  private Optional<ScoreReached> take(long id) {
    try (Connection connection = database.getConnection();
        PreparedStatement update =
            connection.prepareStatement(
                "update score_passage set told_at = ? where id = ? and told_at is null");
        PreparedStatement query =
            connection.prepareStatement(
                "select lead, points, at from score_passage where id = ?")) {
      update.setObject(1, ScoringModels.time(clock.instant()));
      update.setLong(2, id);
      if (update.executeUpdate() == 0) {
        return Optional.empty();
      }
      query.setLong(1, id);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return Optional.of(new ScoreReached(row.getLong(1), row.getInt(2), Jdbc.instant(row, 3)));
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
