package org.closedloop.report.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.ledger.NightlyClose;
import org.closedloop.notice.Notice;
import org.closedloop.notice.Notices;
import org.closedloop.notice.Recipient;
import org.closedloop.notice.Urgency;
import org.closedloop.organisation.Role;
import org.closedloop.report.ReportSettings;
import org.closedloop.report.ReportSettings.After;

/**
 * Makes the workbooks of a night once it is published: of the month so far, and, when a month is
 * over, of that month; in the languages in which they are wanted. The night does not wait for them.
 */
@ApplicationScoped
public class NightlyWorkbooks {

  private static final Logger LOG = Logger.getLogger(NightlyWorkbooks.class.getName());

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private ReportSettings settings;
  @Inject private WorkbookWishes wishes;
  @Inject private WorkbookMaking making;
  @Inject private WorkbookFiles files;
  @Inject private Subscriptions subscriptions;
  @Inject private Notices notices;
  @Inject private Clock clock;

  protected NightlyWorkbooks() {} // for CDI

  NightlyWorkbooks(
      DataSource database,
      ReportSettings settings,
      WorkbookMaking making,
      WorkbookFiles files,
      Notices notices,
      Clock clock) {
    this.database = database;
    this.settings = settings;
    this.wishes = new WorkbookWishes(database);
    this.making = making;
    this.files = files;
    this.subscriptions = new Subscriptions(database, notices);
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * Makes what the newest night asks for, tells who wants to know, and deletes files that are old.
   *
   * @return how many workbooks were made
   */
  public int round() {
    int made = 0;
    try {
      if (settings.after() != After.OFF && !wishes.isBusy()) {
        wishes.giveUp(clock.instant()).forEach(this::tellFailed);
        for (WorkbookWish wish : wanted()) {
          made += make(wish) ? 1 : 0;
        }
        tell();
      }
    } finally {
      forgetOld();
    }
    return made;
  }

  private void forgetOld() {
    try {
      files.forgetOld(clock.instant());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<WorkbookWish> wanted() {
    Optional<PublishedRun> night = wishes.night(settings.after() == After.RUN).flatMap(this::run);
    List<WorkbookWish> wanted = new ArrayList<>();
    if (night.isPresent()) {
      YearMonth over = WorkbookQuery.lastMonth(night.get());
      for (String language : languages(Occasion.MONTHLY)) {
        WorkbookWish monthly = wish(Occasion.MONTHLY, over, language, night.get());
        if (!wishes.isKnown(monthly, clock.instant())) {
          wanted.add(monthly);
        }
      }
      YearMonth now = YearMonth.from(night.get().knownDay());
      for (String language : languages(Occasion.NIGHTLY)) {
        wanted.add(wish(Occasion.NIGHTLY, now, language, night.get()));
      }
    }
    return wanted;
  }

  private static WorkbookWish wish(
      Occasion occasion, YearMonth month, String language, PublishedRun night) {
    return new WorkbookWish(WorkbookQuery.MANAGEMENT, occasion, month, language, night.id());
  }

  /** Those that are wanted; German if nobody wants any, so that the archive has every night. */
  private Set<String> languages(Occasion rhythm) {
    Set<String> languages = new LinkedHashSet<>();
    subscriptions
        .wanted(WorkbookQuery.MANAGEMENT, rhythm)
        .forEach(each -> languages.add(each.language()));
    return languages.isEmpty() ? Set.of(Locale.GERMAN.getLanguage()) : languages;
  }

  private Optional<PublishedRun> run(int id) {
    return new PublishedRunQuery(database).named(id);
  }

  private boolean make(WorkbookWish wish) {
    Instant claimed = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    if (!wishes.take(wish, claimed)) {
      return false;
    }
    try {
      Report.Frame frame =
          making.frame(
              wish.month(),
              Locale.forLanguageTag(wish.language()),
              run(wish.run()).orElseThrow(),
              new PublishedRunQuery(database).frozen());
      making.make(
          wish.report(),
          frame,
          wish.occasion(),
          NightlyClose.TIMETABLE,
          (connection, manifest) ->
              WorkbookWishes.done(connection, wish, manifest, claimed, clock.instant()));
      return true;
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "The workbook " + wish.code() + " could not be made");
      if (wishes.failed(wish, e.getMessage(), claimed, clock.instant())) {
        tellFailed(wish);
      }
      return false;
    }
  }

  private void tellFailed(WorkbookWish wish) {
    notices.tell(
        Notice.of("report-failed")
            .with(wish.month().atDay(1), String.valueOf(wish.run()))
            .urgent(Urgency.WARNING)
            .link("/report/workbooks.xhtml")
            .once("report-failed:" + wish.code()),
        Recipient.role(Role.ADMIN),
        Recipient.role(Role.CONTROLLER));
  }

  private void tell() {
    for (WorkbookWishes.Untold each : wishes.untold()) {
      try {
        run(each.wish().run())
            .ifPresent(
                run ->
                    subscriptions.tell(
                        each.wish(), each.manifest(), each.wish().last(run.knownDay())));
        wishes.told(each.wish(), clock.instant());
      } catch (DatabaseFailure failure) {
        if (!failure.isDuplicate()) { // else another server tells it at this moment
          throw failure;
        }
      }
    }
  }
}
