package org.closedloop.notice.batch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.mail.Session;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.campaign.CompanyCurrency;
import org.closedloop.job.batch.DueTimes;
import org.closedloop.notice.MailOutbox;
import org.closedloop.notice.MailSettings;

/** Sends waiting mails every quarter of a minute, on one server of all. */
@Startup
@Singleton
@DependsOn("ejb.jar#SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN) // each letter is a short one of its own
public class MailRound {

  private static final String NAME = "mail";
  private static final Duration EVERY = Duration.ofSeconds(15);

  @Resource(lookup = "java:jboss/mail/ClosedLoop")
  private Session session;

  @Inject private MailOutbox outbox;
  @Inject private MailSettings settings;
  @Inject private DueTimes due;
  @Inject private ReportingZone zone;
  @Inject private CompanyCurrency currency;
  @Inject private Clock clock;

  @PostConstruct
  void plan() {
    if (settings.isOn()) {
      due.plan(NAME, clock.instant());
    }
  }

  @Schedule(hour = "*", minute = "*", second = "*/15", persistent = false)
  void round() {
    Instant now = clock.instant();
    if (settings.isOn() && due.take(NAME, now, now.plus(EVERY).minusSeconds(1))) {
      new Postman(outbox, session.getProperties(), settings, zone.zone(), currency.code(), clock)
          .round();
    }
  }
}
