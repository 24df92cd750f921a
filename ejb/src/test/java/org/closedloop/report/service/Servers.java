package org.closedloop.report.service;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.Transaction;
import org.closedloop.kpi.Catalog;
import org.closedloop.notice.MailSettings;
import org.closedloop.notice.Notices;
import org.closedloop.report.ReportSettings;
import org.closedloop.report.Table;
import org.closedloop.report.service.sheet.BaseSheet;
import org.closedloop.report.service.sheet.CoverSheet;
import org.closedloop.report.service.sheet.SummarySheet;

/**
 * Servers of one installation that make the workbooks of its nights, with a few people who may sign
 * in: ada (management), ben (lead of Sales), dora (administrator); cleo may not any more.
 */
final class Servers {

  static final List<ReportSheet> SHEETS =
      List.of(new CoverSheet(), new SummarySheet(), new BaseSheet());

  private static final Catalog CATALOG = org.closedloop.kpi.Figures.catalog();

  private final DataSource database;
  private final Path home;

  private Servers(DataSource database, Path home) {
    this.database = database;
    this.home = home;
  }

  /** On a ledger of twenty leads that a run published which somebody started by hand. */
  static Servers on(TestDatabase kind, Path home) {
    Servers servers = new Servers(BusyLedger.on(kind, 20).database(), home);
    servers.change(
        "insert into user_account (name, password_hash, display_name, created_at, active, version)"
            + " values ('ada', '-', 'Ada', current_timestamp, true, 0),"
            + " ('ben', '-', 'Ben', current_timestamp, true, 0),"
            + " ('cleo', '-', 'Cleo', current_timestamp, false, 0),"
            + " ('dora', '-', 'Dora', current_timestamp, true, 0)");
    servers.change(
        "insert into user_role (user_name, role) values ('ada', 'management'),"
            + " ('ben', 'sales-lead'), ('cleo', 'sales'), ('dora', 'admin')");
    return servers;
  }

  /** From now on the run counts as one of the timetable. */
  Servers afterANight() {
    change("update run set requested_by = 'schedule' where id = 1");
    return this;
  }

  DataSource database() {
    return database;
  }

  ReportSettings settings(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(more);
    all.put("CLOSEDLOOP_HOME", home.toString());
    all.put("CLOSEDLOOP_WORKBOOK_DAYS", "30");
    return new ReportSettings(all);
  }

  /** One of the servers, at a moment. */
  NightlyWorkbooks at(Instant now) {
    return at(now, SHEETS);
  }

  NightlyWorkbooks at(Instant now, List<ReportSheet> sheets) {
    return at(now, sheets, Map.of());
  }

  NightlyWorkbooks at(Instant now, List<ReportSheet> sheets, Map<String, String> set) {
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    WorkbookFiles files = new WorkbookFiles(database, settings(set));
    return new NightlyWorkbooks(
        database,
        settings(set),
        new WorkbookMaking(
            database,
            press(sheets),
            files,
            CATALOG,
            new CompanyCurrency(Currency.getInstance("EUR")),
            clock),
        files,
        new Notices(
            database,
            clock,
            new ReportingZone(ZoneId.of("Europe/Berlin")),
            new MailSettings(Map.of())),
        clock);
  }

  WorkbookPress press(List<ReportSheet> sheets) {
    return new WorkbookPress(database, CATALOG, sheets);
  }

  void change(String sql) {
    Transaction.run(
        database,
        connection -> {
          try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.executeUpdate();
          }
        });
  }

  /** The first column of what is found. */
  List<String> texts(String sql) {
    return Transaction.in(
        database,
        connection -> {
          List<String> found = new ArrayList<>();
          try (Statement query = connection.createStatement();
              ResultSet row = query.executeQuery(sql)) {
            while (row.next()) {
              found.add(row.getString(1));
            }
          }
          return found;
        });
  }

  /** A sheet that does something of its own whenever it is written. */
  record Doing(Runnable what) implements ReportSheet {
    @Override
    public String code() {
      return "gap";
    }

    @Override
    public int position() {
      return 99;
    }

    @Override
    public void fill(Table table, Report report) {
      what.run();
    }
  }
}
