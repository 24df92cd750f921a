package org.closedloop.report.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Ids;
import org.closedloop.database.Transaction;
import org.closedloop.kpi.service.Frozen;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;

/** The archive: from what every workbook was made. Kept for ever, never changed. */
@ApplicationScoped
public class Manifests {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  protected Manifests() {} // for CDI

  Manifests(DataSource database) {
    this.database = database;
  }

  /**
   * Keeps from what a workbook was made.
   *
   * @param draft without a number
   * @param together what is written in the same transaction
   * @return its number in the archive
   */
  long keep(Manifest draft, WorkbookMaking.Together together) {
    return Transaction.in(
        database,
        connection -> {
          long id = Ids.single(connection, "report_manifest_seq");
          insert(connection, id, draft);
          together.write(connection, id);
          return id;
        });
  }

  private static void insert(Connection connection, long id, Manifest manifest)
      throws SQLException {
    Report.Frame frame = manifest.frame();
    Object[] values = {
      id,
      manifest.report(),
      frame.period().month().atDay(1),
      frame.language().getLanguage(),
      frame.run().id(),
      frame.run().zone().getId(),
      frame.currency(),
      manifest.asOf(),
      frame.run().knownAt().atOffset(ZoneOffset.UTC),
      ManifestText.grounds(frame.grounds(), frame.frozen(), frame.earlier()),
      ManifestText.map(manifest.definitions()),
      ManifestText.names(frame.names()),
      ManifestText.sheets(manifest.proof().sheets()),
      manifest.proof().cells(),
      manifest.proof().hash(),
      manifest.madeBy(),
      manifest.madeAt().atOffset(ZoneOffset.UTC)
    };
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into report_manifest (id, report, report_month, language, run, zone, currency,"
                + " as_of, known_at, grounds, definitions, names, sheets, cells, hash, made_by,"
                + " made_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
      for (int i = 0; i < values.length; i++) {
        insert.setObject(i + 1, values[i]);
      }
      insert.executeUpdate();
    }
  }

  Optional<Manifest> find(long id) {
    return list(" and a.id = ?", id).stream().findFirst();
  }

  /**
   * The newest first.
   *
   * @param first how many to pass over
   */
  List<Manifest> latest(int first, int most) {
    return list(" order by a.made_at desc, a.id desc limit ? offset " + first, most);
  }

  /** The run that spoke in the last workbook of a month. */
  Optional<Integer> reported(YearMonth month) {
    return list(" and a.report_month = ? order by a.id desc limit 1", month.atDay(1)).stream()
        .map(manifest -> manifest.frame().run().id())
        .findFirst();
  }

  long count() {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement("select count(*) from report_manifest");
        ResultSet row = query.executeQuery()) {
      row.next();
      return row.getLong(1);
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private List<Manifest> list(String condition, Object value) {
    try (Connection connection = database.getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select a.*, r.published_at from report_manifest a join run r on r.id = a.run"
                    + " where 1 = 1"
                    + condition)) {
      query.setObject(1, value);
      try (ResultSet row = query.executeQuery()) {
        List<Manifest> found = new ArrayList<>();
        while (row.next()) {
          found.add(manifest(row));
        }
        return found;
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private PublishedRun earlier(String grounds) {
    PublishedRunQuery runs = new PublishedRunQuery(database);
    return ManifestText.earlier(grounds).map(run -> runs.named(run).orElseThrow()).orElse(null);
  }

  private Frozen frozen(String grounds) {
    PublishedRunQuery runs = new PublishedRunQuery(database);
    SortedMap<YearMonth, PublishedRun> months = new TreeMap<>();
    ManifestText.frozen(grounds)
        .forEach((month, run) -> months.put(month, runs.named(run).orElseThrow()));
    return new Frozen(months);
  }

  private Manifest manifest(ResultSet row) throws SQLException {
    PublishedRun run =
        new PublishedRun(
            row.getInt("run"),
            instant(row, "known_at"),
            instant(row, "published_at"),
            ZoneId.of(row.getString("zone")));
    Report.Frame frame =
        new Report.Frame(
            new ReportPeriod(YearMonth.from(row.getObject("report_month", LocalDate.class))),
            Locale.forLanguageTag(row.getString("language")),
            run,
            earlier(row.getString("grounds")),
            frozen(row.getString("grounds")),
            row.getString("currency"),
            ManifestText.names(row.getString("names")),
            ManifestText.grounds(row.getString("grounds")));
    return new Manifest(
        row.getLong("id"),
        row.getString("report"),
        frame,
        row.getObject("as_of", LocalDate.class),
        ManifestText.map(row.getString("definitions")),
        new Proof(
            ManifestText.sheets(row.getString("sheets")),
            row.getLong("cells"),
            row.getString("hash")),
        row.getString("made_by"),
        instant(row, "made_at"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
