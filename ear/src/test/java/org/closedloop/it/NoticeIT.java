package org.closedloop.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.util.List;
import org.closedloop.notice.Notice;
import org.closedloop.notice.Notices;
import org.closedloop.notice.Recipient;
import org.closedloop.notice.Urgency;
import org.closedloop.notice.service.BadAddress;
import org.closedloop.notice.service.MailWish;
import org.closedloop.notice.service.NoticeQuery;
import org.closedloop.notice.service.NoticeRow;
import org.closedloop.notice.service.NoticeService;
import org.closedloop.refusal.NoSuchRecord;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Notices belong to one person and to the transaction in which they were told. */
@ArquillianTest
class NoticeIT {

  private static final String ME = "anonymous";

  @EJB private AsSales sales;

  @Inject private Notices notices;
  @Inject private NoticeQuery query;
  @Inject private NoticeService service;
  @Resource private UserTransaction transaction;

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @BeforeEach
  void openAccounts() throws Exception {
    change(account(ME), role(ME), account("notice-other"), role("notice-other"));
  }

  @AfterEach
  void closeAccounts() throws Exception {
    change(
        "delete from notice where recipient in ('anonymous', 'notice-other')",
        "delete from notice_setting where recipient = 'anonymous'",
        "delete from user_role where user_name in ('anonymous', 'notice-other')",
        "delete from user_account where name in ('anonymous', 'notice-other')");
  }

  @Test
  void aNoticeIsReadByItsOwnerAndByNobodyElse() throws Exception {
    notices.tell(
        Notice.of("mail-test").with("A", 7).link("/kpi/board.xhtml").urgent(Urgency.WARNING),
        Recipient.account(ME));
    notices.tell(Notice.of("mail-test").with("B", 7), Recipient.account("notice-other"));

    List<NoticeRow> mine = sales.call(() -> query.newest(true, Long.MAX_VALUE, 10));
    assertThat(mine).hasSize(1);
    assertThat(mine.get(0).urgency()).isEqualTo(Urgency.WARNING);
    assertThat(sales.call(() -> query.unread())).isOne();
    long others =
        ((Number)
                em.createNativeQuery("select id from notice where recipient = 'notice-other'")
                    .getSingleResult())
            .longValue();
    assertThatThrownBy(() -> sales.call(() -> service.open(others)))
        .isInstanceOf(NoSuchRecord.class);

    assertThat(sales.call(() -> service.open(mine.get(0).id()))).contains("/kpi/board.xhtml");

    assertThat(sales.call(() -> query.unread())).isZero();
    assertThat(sales.call(() -> query.newest(false, Long.MAX_VALUE, 10))).hasSize(1);
  }

  @Test
  void whatIsRolledBackWasNeverTold() throws Exception {
    transaction.begin();
    notices.tell(Notice.of("mail-test").with("A", 7), Recipient.account(ME));
    transaction.rollback();

    assertThat(sales.call(() -> query.unread())).isZero();
  }

  @Test
  void everybodyDecidesAboutMails() throws Exception {
    MailWish before = sales.call(() -> query.mail());
    sales.call(() -> mail(false, "me@example.org"));
    MailWish after = sales.call(() -> query.mail());

    assertThat(before.on()).isTrue();
    assertThat(before.address()).isNull();
    assertThat(after.on()).isFalse();
    assertThat(after.address()).isEqualTo("me@example.org");
    assertThatThrownBy(() -> sales.call(() -> mail(true, "a@b\r\nBcc: c@d")))
        .isInstanceOf(BadAddress.class);
  }

  private Void mail(boolean on, String address) {
    service.mail(on, address, "en");
    return null;
  }

  private static String account(String name) {
    return "insert into user_account (name, password_hash, display_name, active, demo, stamp,"
        + " created_at, version) values ('"
        + name
        + "', 'x', 'x', true, false, 0, timestamp with time zone '2026-01-01 00:00:00+00', 1)";
  }

  private static String role(String name) {
    return "insert into user_role (user_name, role) values ('" + name + "', 'sales')";
  }

  private void change(String... statements) throws Exception {
    transaction.begin();
    for (String statement : statements) {
      em.createNativeQuery(statement).executeUpdate();
    }
    transaction.commit();
  }
}
