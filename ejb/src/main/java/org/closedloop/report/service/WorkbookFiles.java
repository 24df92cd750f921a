package org.closedloop.report.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Transaction;
import org.closedloop.report.ReportSettings;

/**
 * The files of the archive. They are kept as long as the installation wants; afterwards a workbook
 * is made again from its manifest.
 */
@ApplicationScoped
public class WorkbookFiles {

  private static final String UNFINISHED = ".part";
  private static final Duration LEFT = Duration.ofDays(1);
  private static final int MOST = 500;

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private ReportSettings settings;

  protected WorkbookFiles() {} // for CDI

  WorkbookFiles(DataSource database, ReportSettings settings) {
    this.database = database;
    this.settings = settings;
  }

  /** An empty file to write into. */
  Path begin() throws IOException {
    return Files.createTempFile(Files.createDirectories(settings.folder()), "making-", UNFINISHED);
  }

  /** Takes a finished file over, together with the manifest that is written in this transaction. */
  void keep(Connection connection, long manifest, Path written, Occasion occasion, Instant now)
      throws SQLException, IOException {
    long bytes = Files.size(written);
    Files.move(written, file(manifest), StandardCopyOption.REPLACE_EXISTING);
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into report_file (manifest, occasion, bytes, stored_at) values (?, ?, ?, ?)")) {
      insert.setLong(1, manifest);
      insert.setString(2, occasion.name());
      insert.setLong(3, bytes);
      insert.setObject(4, time(now));
      insert.executeUpdate();
    }
  }

  /** The file, if this server has it. */
  Optional<FinishedFile> open(long manifest, String name) {
    Path file = file(manifest);
    try {
      return Optional.of(new FinishedFile(name, Files.size(file), Files.newInputStream(file)));
    } catch (NoSuchFileException gone) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path file(long manifest) {
    return settings.folder().resolve(manifest + ".xlsx");
  }

  /** What is known of the files of some workbooks, by the number of the workbook. */
  Map<Long, KeptFile> of(Collection<Long> manifests) {
    Map<Long, KeptFile> found = new HashMap<>();
    if (manifests.isEmpty()) {
      return found;
    }
    String places = manifests.stream().map(each -> "?").collect(Collectors.joining(", "));
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select manifest, occasion, bytes, stored_at, deleted_at from report_file"
                    + " where manifest in ("
                    + places
                    + ")")) {
      int place = 1;
      for (Long manifest : manifests) {
        query.setLong(place++, manifest);
      }
      try (ResultSet row = query.executeQuery()) {
        while (row.next()) {
          OffsetDateTime deleted = row.getObject(5, OffsetDateTime.class);
          found.put(
              row.getLong(1),
              new KeptFile(
                  row.getLong(1),
                  Occasion.valueOf(row.getString(2)),
                  row.getLong(3),
                  row.getObject(4, OffsetDateTime.class).toInstant(),
                  deleted == null ? null : deleted.toInstant()));
        }
      }
      return found;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /**
   * Deletes the files that are older than the installation keeps them; the manifests stay.
   *
   * @return how many
   */
  int forgetOld(Instant now) throws IOException {
    List<Long> old = old(now.minus(settings.kept()));
    for (long manifest : old) {
      Files.deleteIfExists(file(manifest));
      Transaction.run(
          database,
          connection -> {
            try (PreparedStatement update =
                connection.prepareStatement(
                    "update report_file set deleted_at = ? where manifest = ?")) {
              update.setObject(1, time(now));
              update.setLong(2, manifest);
              update.executeUpdate();
            }
          });
    }
    forgetUnfinished(now.minus(LEFT));
    return old.size();
  }

  private List<Long> old(Instant before) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select manifest from report_file where stored_at < ? and deleted_at is null"
                    + " order by stored_at limit "
                    + MOST)) {
      query.setObject(1, time(before));
      try (ResultSet row = query.executeQuery()) {
        List<Long> found = new ArrayList<>();
        while (row.next()) {
          found.add(row.getLong(1));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  /** What a server left behind that ended while it was writing. */
  private void forgetUnfinished(Instant before) throws IOException {
    if (!Files.isDirectory(settings.folder())) {
      return;
    }
    try (Stream<Path> files = Files.list(settings.folder())) {
      for (Path file : files.filter(each -> each.toString().endsWith(UNFINISHED)).toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
