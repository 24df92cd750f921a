package org.closedloop.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.closedloop.database.Ids;
import org.closedloop.kpi.service.KpiQuery;
import org.closedloop.kpi.service.MembersQuery;
import org.closedloop.kpi.service.Part;
import org.closedloop.kpi.service.Question;
import org.closedloop.kpi.service.Questions;
import org.closedloop.ledger.NightlyClose;
import org.closedloop.ledger.Run;
import org.closedloop.ledger.RunNotResumable;
import org.closedloop.ledger.RunScope;
import org.closedloop.ledger.RunState;
import org.closedloop.ledger.Runs;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.NotYourFigures;
import org.closedloop.privacy.service.PrivacyService;
import org.closedloop.report.service.NightlyWorkbooks;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.Test;

/** The night as the server runs it: job, partitions, restart and publication. */
@ArquillianTest
class NightIT {

  private static final String CREATED = "timestamp with time zone '2026-03-03 09:00:00+00'";
  private static final Set<RunState> ENDED = EnumSet.complementOf(EnumSet.of(RunState.RUNNING));
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @EJB private AsSales sales;
  @EJB private AsSalesLead salesLead;

  @Inject private KpiQuery kpis;
  @Inject private MembersQuery members;
  @Inject private Questions questions;
  @Inject private PrivacyService policy;
  @Inject private NightlyClose nights;
  @Inject private Runs runs;
  @Inject private NightlyWorkbooks workbooks;

  @Test
  void aNightPublishesWhatHappenedAndAFullOneAfterItPostsNothing() throws Exception {
    night(RunScope.CHANGED);
    long before = newLeads();
    newLead("2026-03-02 09:00:00+00");
    newLead("2026-03-03 09:00:00+00");

    Run run = night(RunScope.CHANGED);
    Run full = night(RunScope.ALL);

    assertThat(run.state()).as(run.failure()).isEqualTo(RunState.PUBLISHED);
    assertThat(run.leads()).isEqualTo(2);
    assertThat(newLeads()).isEqualTo(before + 2);
    assertThat(full.state()).as(full.failure()).isEqualTo(RunState.PUBLISHED);
    assertThat(full.postings()).isZero();
    assertThat(full.hash()).isEqualTo(run.hash());
  }

  @Test
  void aNightThatFailedGoesOnWhereItStoodWhenTheCauseIsGone() throws Exception {
    night(RunScope.CHANGED);
    long before = newLeads();
    long lead = newLead("1650-01-01 09:00:00+00"); // no ledger goes back so far
    Run failed = night(RunScope.CHANGED);
    change("update stage_change set at = timestamp with time zone '2026-03-04 09:00:00+00'", lead);

    nights.restart(failed.id());
    Run restarted = await(failed.id());

    assertThat(failed.state()).isEqualTo(RunState.FAILED);
    assertThat(failed.failure()).contains("Lead " + lead + " cannot be measured");
    assertThat(restarted.state()).as(restarted.failure()).isEqualTo(RunState.PUBLISHED);
    assertThat(restarted.execution()).isGreaterThan(failed.execution());
    assertThat(newLeads()).isEqualTo(before + 1);
    assertThat(night(RunScope.ALL).postings()).isZero();
    assertThatThrownBy(() -> nights.restart(failed.id())).isInstanceOf(RunNotResumable.class);
  }

  @Test
  void aNightThatFailedIsGivenUpWhenTheNextOneStarts() throws Exception {
    night(RunScope.CHANGED);
    long before = newLeads();
    long lead = newLead("1650-01-01 09:00:00+00");
    Run failed = night(RunScope.CHANGED);
    change("update stage_change set at = timestamp with time zone '2026-03-04 09:00:00+00'", lead);

    Run next = night(RunScope.CHANGED);

    assertThat(failed.state()).isEqualTo(RunState.FAILED);
    assertThat(find(failed.id()).discarded()).isTrue();
    assertThat(next.state()).as(next.failure()).isEqualTo(RunState.PUBLISHED);
    assertThat(newLeads()).isEqualTo(before + 1);
  }

  @Test
  void figuresOfPersonsAreForTheRolesOfThePolicyAndEachLookIsWrittenDown() throws Exception {
    newLead("2026-03-02 09:00:00+00");
    night(RunScope.CHANGED);
    Question byPerson = newLeadsBy("owner");
    Question byTeam = newLeadsBy("team");
    long before = looks();

    assertThatThrownBy(() -> sales.call(() -> kpis.answer(byPerson)))
        .isInstanceOf(NotYourFigures.class);
    assertThatThrownBy(() -> sales.call(() -> members.members(byPerson, Part.ALL, 0, 10)))
        .isInstanceOf(NotYourFigures.class);
    assertThat(sales.call(() -> kpis.answer(byTeam)).rows()).isNotEmpty();
    assertThat(looks()).isEqualTo(before);
    assertThat(salesLead.call(() -> kpis.answer(byPerson)).rows()).isNotEmpty();
    assertThat(looks()).isEqualTo(before + 1);
    assertThatThrownBy(
            () -> sales.call(() -> policy.decide(1, List.of(Role.SALES), 2, true, "because")))
        .isInstanceOf(EJBAccessException.class);
  }

  @Test
  void theWorkbooksOfANightAreMadeOnceAndWhoeverWantsThemIsTold() throws Exception {
    newLead("2026-03-02 09:00:00+00");
    Run run = night(RunScope.CHANGED);
    String made = "select count(*) from report_manifest where made_by = 'schedule'";
    change(
        "insert into report_subscription (account, report, language, rhythm, since) values"
            + " ('admin', 'management', 'en', 'NIGHTLY', current_timestamp)");
    long before = number(made);
    workbooks.round();
    assertThat(number(made)).as("somebody started that run by hand").isEqualTo(before);

    change("update run set requested_by = 'schedule' where id = " + run.id());
    try {
      String done =
          "select count(*) from report_order where state = 'DONE' and told_at is not null";
      long end = System.nanoTime() + PATIENCE.toNanos();
      while (number(done + " and run = " + run.id()) < 2 && System.nanoTime() < end) {
        workbooks.round(); // as the server does every minute, perhaps at this very moment
        Thread.sleep(100);
      }
      workbooks.round();
      assertThat(number(made)).isEqualTo(before + 2);
      assertThat(
              number(
                  "select count(*) from report_file where bytes > 10000 and manifest in"
                      + " (select manifest from report_order where run = "
                      + run.id()
                      + ")"))
          .isEqualTo(2);
      assertThat(
              number(
                  "select count(*) from notice where kind = 'report-ready'"
                      + " and recipient = 'admin' and link like '/report/workbooks.xhtml?made=%'"))
          .isEqualTo(1);
    } finally {
      change("update run set requested_by = 'test' where id = " + run.id());
      change("delete from report_subscription");
    }
  }

  private Question newLeadsBy(String dimension) throws Exception {
    return salesLead.call(
        () -> questions.read("new-leads", Map.of("by", List.of(dimension)), Set.of()));
  }

  private long looks() throws SQLException {
    return number("select count(*) from privacy_look");
  }

  private Run night(RunScope scope) throws Exception {
    return await(nights.start(scope, "test"));
  }

  private Run await(int run) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Run found = find(run);
      if (ENDED.contains(found.state())) {
        return found;
      }
      Thread.sleep(100);
    }
    throw new AssertionError("Run " + run + " did not end");
  }

  private Run find(int run) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return runs.find(connection, run).orElseThrow();
    }
  }

  private long newLeads() throws SQLException {
    return number(
        "select coalesce(sum(t.amount), 0) from total t join measure m on m.id = t.measure"
            + " where m.code = 'new-leads' and t.to_run = 2147483647");
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getLong(1);
    }
  }

  private long newLead(String at) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      long lead = Ids.block(connection, "lead_seq");
      long slice = Ids.single(connection, "slice_seq");
      String when = "timestamp with time zone '" + at + "'";
      statement.execute(
          "insert into slice (id, channel, campaign, content, segment, region, team, owner,"
              + " product) values ("
              + slice
              + ", '', '', '', '', 'night-"
              + slice
              + "', '', '', '')");
      statement.execute(
          "insert into lead (id, source, source_key, created_at, recorded_at, stage, stage_at,"
              + " furthest, slice, version) values ("
              + (lead + ", 1, 'night-" + lead + "', " + CREATED + ", current_timestamp, 'LEAD', ")
              + (when + ", 'LEAD', " + slice + ", 1)"));
      statement.execute(
          "insert into stage_change (id, lead, stage, at, recorded_at, source, source_key) values ("
              + (Ids.block(connection, "stage_change_seq") + ", " + lead + ", 'LEAD', " + when)
              + (", current_timestamp, 1, 'night-" + lead + "')"));
      statement.execute(
          "insert into changed_lead (id, lead) values ("
              + (Ids.block(connection, "changed_lead_seq") + ", " + lead + ")"));
      return lead;
    }
  }

  private void change(String update, long lead) throws SQLException {
    change(update + " where lead = " + lead);
  }

  private void change(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
