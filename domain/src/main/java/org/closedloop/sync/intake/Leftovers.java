package org.closedloop.sync.intake;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.closedloop.database.Jdbc;
import org.closedloop.database.Transaction;
import org.closedloop.sync.ImportHome;

/**
 * What remains of imports when a server ends in mid-work or a person leaves a preview: imports
 * whose job never began, files taken out of the inbox that no import knows, previews nobody took
 * over.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.NOT_SUPPORTED)
public class Leftovers {

  /** A job begins within seconds of its import being written down. */
  static final Duration UNBEGUN = Duration.ofMinutes(2);

  /** So long a preview can be taken over. */
  static final Duration PREVIEW = Duration.ofDays(1);

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private ImportHome home;
  @Inject private Clock clock;

  protected Leftovers() {} // for CDI

  /** In a given database and folder. */
  public Leftovers(DataSource database, ImportHome home, Clock clock) {
    this.database = database;
    this.home = home;
    this.clock = clock;
  }

  private record Preview(long id, String path) {}

  /** Claims the imports that were written down but have no job: whoever asks has to start one. */
  public List<Long> claimUnbegun() {
    return Transaction.in(
        database,
        connection -> {
          List<Long> unbegun = new ArrayList<>();
          Jdbc.each(
              connection,
              "select id from file_import where state = 'RUNNING' and execution_id is null"
                  + " and coalesce(claimed_at, started_at) < ? order by id",
              row -> unbegun.add(row.getLong(1)),
              clock.instant().minus(UNBEGUN));
          List<Long> mine = new ArrayList<>();
          for (long id : unbegun) {
            if (claimed(connection, id)) {
              mine.add(id);
            }
          }
          return mine;
        });
  }

  private boolean claimed(Connection connection, long id) throws SQLException {
    return Jdbc.change(
            connection,
            "update file_import set claimed_at = ?, version = version + 1 where id = ?"
                + " and execution_id is null and coalesce(claimed_at, started_at) < ?",
            clock.instant(),
            id,
            clock.instant().minus(UNBEGUN))
        == 1;
  }

  /** Puts files back into the inbox that were taken out of it but never written down. */
  public int putBackUnknown() {
    int back = 0;
    for (Path taken : InboxFolder.inWork(home.inbox(), clock.instant().minus(UNBEGUN))) {
      if (!isKnown(taken)) {
        InboxFolder.putBack(taken);
        back++;
      }
    }
    return back;
  }

  private boolean isKnown(Path file) {
    List<Long> imports = new ArrayList<>();
    Transaction.run(
        database,
        connection ->
            Jdbc.each(
                connection,
                "select id from file_import where path = ?",
                row -> imports.add(row.getLong(1)),
                file.toString()));
    return !imports.isEmpty();
  }

  /**
   * Forgets previews that nobody took over, with their files.
   *
   * @return how many
   */
  public int forgetPreviews() {
    Instant before = clock.instant().minus(PREVIEW);
    List<Preview> old = new ArrayList<>();
    Transaction.run(
        database,
        connection -> {
          Jdbc.each(
              connection,
              "select id, path from file_import where trial = true and state <> 'RUNNING'"
                  + " and started_at < ?",
              row -> old.add(new Preview(row.getLong(1), row.getString(2))),
              before);
          for (Preview preview : old) {
            Jdbc.change(connection, "delete from rejected_record where import = ?", preview.id());
            Jdbc.change(connection, "delete from file_import where id = ?", preview.id());
          }
        });
    old.stream()
        .map(Preview::path)
        .map(Path::of)
        .filter(file -> !isKnown(file))
        .forEach(this::erase);
    return old.size();
  }

  /** Only what was sent here is ours to erase. */
  private void erase(Path file) {
    if (!file.normalize().startsWith(home.received())) {
      return;
    }
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
