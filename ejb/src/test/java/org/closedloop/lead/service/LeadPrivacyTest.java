package org.closedloop.lead.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.database.Jdbc;
import org.closedloop.database.TestDatabase;
import org.closedloop.lead.LeadStage;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.NotYourFigures;
import org.closedloop.privacy.Viewer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Won and lost leads of a person are for this person and the roles of the policy. */
class LeadPrivacyTest {

  private static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
  private static final Viewer ANNA = new Viewer("anna", Set.of(Role.SALES), Optional.of("E1"));
  private static final Viewer BOSS = new Viewer("boss", Set.of(Role.MANAGEMENT), Optional.of("E8"));
  private static final Viewer LEAD = new Viewer("lead", Set.of(Role.SALES_LEAD), Optional.of("E9"));

  @ParameterizedTest
  @EnumSource
  void resultsOfOthersAreForTheRolesOfThePolicyAndEachLookIsWrittenDown(TestDatabase kind) {
    DataSource database = kind.empty();
    LeadPrivacy privacy =
        new LeadPrivacy(
            database,
            new ReportingZone(ZoneId.of("Europe/Berlin")),
            Clock.fixed(Instant.parse("2026-11-20T08:00:00Z"), ZoneOffset.UTC));

    assertThatThrownBy(() -> privacy.check(of("E1", LeadStage.CUSTOMER), BOSS))
        .isInstanceOf(NotYourFigures.class);
    assertThatThrownBy(() -> privacy.check(of("E2", LeadStage.LOST), ANNA))
        .isInstanceOf(NotYourFigures.class);
    privacy.check(of("E1", LeadStage.CUSTOMER), ANNA);
    assertThat(looks(database)).as("the own results").isEmpty();
    privacy.check(of("E1", LeadStage.LOST), LEAD);

    assertThat(looks(database)).containsExactly("lead lost-leads 2026-10-01 ,E1,");
  }

  @Test
  void whatSomebodyWorksOnIsNoResult() {
    assertThat(LeadPrivacy.concerns(of("E1", LeadStage.OPPORTUNITY))).isFalse();
    assertThat(LeadPrivacy.concerns(of("E1", null))).isFalse();
    assertThat(LeadPrivacy.concerns(of("", LeadStage.CUSTOMER))).as("nobody's").isFalse();
    assertThat(LeadPrivacy.concerns(of(null, LeadStage.CUSTOMER))).isFalse();
    assertThat(LeadPrivacy.concerns(of("E1", LeadStage.CUSTOMER))).isTrue();
  }

  private static LeadFilter of(String owner, LeadStage stage) {
    return new LeadFilter(
        null, stage, null, null, null, null, null, owner, OCTOBER, null, null, null, null);
  }

  private static List<String> looks(DataSource database) {
    return Jdbc.read(
        database,
        "select account, figure, first_day, whom from privacy_look",
        row ->
            String.join(
                " ", row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
  }
}
