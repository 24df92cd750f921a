package org.closedloop.report.service;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Figures;
import org.closedloop.notice.Notices;
import org.closedloop.report.ReportSettings;
import org.closedloop.report.service.sheet.BaseSheet;
import org.closedloop.report.service.sheet.CoverSheet;
import org.closedloop.report.service.sheet.SummarySheet;

/** Makes the workbooks a night asks for, as the server does every minute. */
public final class WorkbookServer {

  private final NightlyWorkbooks workbooks;

  public WorkbookServer(DataSource database, Path home, Notices notices, Clock clock) {
    Catalog catalog = Figures.catalog();
    ReportSettings settings = new ReportSettings(Map.of("CLOSEDLOOP_HOME", home.toString()));
    WorkbookFiles files = new WorkbookFiles(database, settings);
    workbooks =
        new NightlyWorkbooks(
            database,
            settings,
            new WorkbookMaking(
                database,
                new WorkbookPress(
                    database,
                    catalog,
                    List.of(new CoverSheet(), new SummarySheet(), new BaseSheet())),
                files,
                catalog,
                new CompanyCurrency(Currency.getInstance("EUR")),
                clock),
            files,
            notices,
            clock);
  }

  public int round() {
    return workbooks.round();
  }

  /** Somebody wants the workbook of management. */
  public static Subscription wish(String account, String language, Occasion rhythm) {
    return new Subscription(account, WorkbookQuery.MANAGEMENT, language, rhythm);
  }
}
