package org.closedloop.report.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.closedloop.database.Jdbc;
import org.closedloop.notice.Notice;
import org.closedloop.notice.Notices;
import org.closedloop.notice.Recipient;

/** Who wants to be told of new workbooks, and the telling: at the bell and by mail, once each. */
@ApplicationScoped
public class Subscriptions {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Notices notices;

  protected Subscriptions() {} // for CDI

  /** Subscriptions of a given database. */
  public Subscriptions(DataSource database, Notices notices) {
    this.database = database;
    this.notices = notices;
  }

  public Optional<Subscription> of(String account, String report) {
    return read(
            "select account, report, language, rhythm from report_subscription"
                + " where account = ? and report = ?",
            Subscriptions::subscription,
            account,
            report)
        .stream()
        .findFirst();
  }

  /** Begins a subscription, or puts another in the place of the one before. */
  public void keep(Subscription wanted, Instant now) {
    end(wanted.account(), wanted.report());
    Jdbc.change(
        database,
        "insert into report_subscription (account, report, language, rhythm, since)"
            + " values (?, ?, ?, ?, ?)",
        wanted.account(),
        wanted.report(),
        wanted.language(),
        wanted.rhythm().name(),
        now.atOffset(ZoneOffset.UTC));
  }

  public void end(String account, String report) {
    Jdbc.change(
        database,
        "delete from report_subscription where account = ? and report = ?",
        account,
        report);
  }

  /** Everybody who wants workbooks of a rhythm and may still sign in and see them. */
  List<Subscription> wanted(String report, Occasion rhythm) {
    return read(
        "select s.account, s.report, s.language, s.rhythm from report_subscription s"
            + " join user_account a on a.name = s.account"
            + " where a.active and s.report = ? and s.rhythm = ?"
            + " and exists (select 1 from user_role r where r.user_name = a.name)"
            + " order by s.account",
        Subscriptions::subscription,
        report,
        rhythm.name());
  }

  /** Tells those who want it that a workbook can be had; nobody is told twice. */
  void tell(WorkbookWish wish, long manifest, LocalDate last) {
    List<Recipient> recipients =
        wanted(wish.report(), wish.occasion()).stream()
            .filter(each -> each.language().equals(wish.language()))
            .map(each -> Recipient.account(each.account()))
            .toList();
    if (!recipients.isEmpty()) {
      notices.tell(
          Notice.of("report-ready")
              .with(wish.month().atDay(1), last, String.valueOf(wish.run()))
              .link("/report/workbooks.xhtml?made=" + manifest)
              .once("report:" + wish.code()),
          recipients);
    }
  }

  private static Subscription subscription(ResultSet row) throws SQLException {
    return new Subscription(
        row.getString(1), row.getString(2), row.getString(3), Occasion.valueOf(row.getString(4)));
  }

  private <T> List<T> read(String query, Jdbc.Row<T> row, Object... values) {
    return Jdbc.read(database, query, row, values);
  }
}
