package org.closedloop.kpi.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.closedloop.journey.ClockRow.NEVER;
import static org.closedloop.journey.JourneyFixture.aJourney;
import static org.closedloop.kpi.measure.MeasureTest.found;
import static org.closedloop.organisation.Department.MARKETING;
import static org.closedloop.organisation.Department.SALES;
import static org.closedloop.organisation.Department.SERVICE;

import java.time.Instant;
import org.closedloop.database.Micros;
import org.closedloop.journey.ClockRow;
import org.closedloop.journey.JourneyFixture;
import org.closedloop.organisation.Department;
import org.closedloop.sla.clock.ClockState;
import org.junit.jupiter.api.Test;

/** What measures of promises find: day of the verdict, day the clock began, slice, amount. */
class PromiseMeasureTest {

  private static final String START = "2026-03-05T10:00:00Z";
  private static final String DUE = "2026-03-06T10:00:00Z";

  private static ClockRow clock(
      String kind, Department side, ClockState state, String ended, long minutes) {
    return new ClockRow(
        kind + "-48",
        kind,
        side,
        "main v2",
        "south",
        state,
        micros(START),
        micros(DUE),
        ended == null ? NEVER : micros(ended),
        minutes);
  }

  private static long micros(String at) {
    return Micros.of(Instant.parse(at));
  }

  private static JourneyFixture promised(ClockRow clock) {
    return aJourney()
        .becameLead("2026-03-02T09:00:00Z")
        .sliceOf("southfirst-contact-48main v2", 77)
        .promised(clock);
  }

  @Test
  void aPromiseKeptCountsOnTheDayItWasKeptForItsSideAndKind() {
    JourneyFixture kept =
        promised(clock("first-contact", SALES, ClockState.MET, "2026-03-06T09:00:00Z", 480));

    assertThat(found(new SalesPromisesKept(), kept)).containsExactly("2026-03-06 2026-03-05 #77 1");
    assertThat(found(new FirstContactKept(), kept)).containsExactly("2026-03-06 2026-03-05 #77 1");
    assertThat(found(new FirstContacts(), kept)).containsExactly("2026-03-06 2026-03-05 #77 1");
    assertThat(found(new FirstContactMinutes(), kept))
        .containsExactly("2026-03-06 2026-03-05 #77 480");
    assertThat(found(new SalesPromisesBroken(), kept)).isEmpty();
    assertThat(found(new MarketingPromisesKept(), kept)).isEmpty();
    assertThat(found(new FollowUpKept(), kept)).isEmpty();
    assertThat(found(new FirstContactsMissing(), kept)).isEmpty();
    assertThat(found(new PromisesOpen(), kept)).isEmpty();
  }

  @Test
  void aBrokenPromiseCountsOnTheDayItWasDueAndItsLateContactWhenItCame() {
    JourneyFixture late =
        promised(clock("first-contact", SALES, ClockState.BREACHED, "2026-03-10T09:00:00Z", 1500));

    assertThat(found(new SalesPromisesBroken(), late))
        .containsExactly("2026-03-06 2026-03-05 #77 1");
    assertThat(found(new FirstContactBroken(), late))
        .containsExactly("2026-03-06 2026-03-05 #77 1");
    assertThat(found(new FirstContactMinutes(), late))
        .containsExactly("2026-03-10 2026-03-05 #77 1500");
    assertThat(found(new FirstContactCalendarMinutes(), late))
        .containsExactly("2026-03-10 2026-03-05 #77 7140"); // four days and 23 hours
    assertThat(found(new FirstContactsMissing(), late)).isEmpty();
  }

  @Test
  void aContactThatNeverCameIsMissingAndHasNoTime() {
    JourneyFixture broken = promised(clock("first-contact", SALES, ClockState.BREACHED, null, -1));
    JourneyFixture running = promised(clock("first-contact", SALES, ClockState.WARNED, null, -1));
    JourneyFixture cancelled =
        promised(clock("first-contact", SALES, ClockState.CANCELLED, "2026-03-05T12:00:00Z", -1));

    assertThat(found(new FirstContactsMissing(), broken))
        .containsExactly("2026-03-06 2026-03-05 #77 1");
    assertThat(found(new FirstContactsMissing(), running))
        .containsExactly("2026-03-05 2026-03-05 #77 1");
    assertThat(found(new FirstContactsMissing(), cancelled)).isEmpty();
    assertThat(found(new FirstContactMinutes(), broken)).isEmpty();
    assertThat(found(new PromisesOpen(), running)).containsExactly("2026-03-05 2026-03-05 #77 1");
    assertThat(found(new PromisesOpen(), broken)).isEmpty();
    assertThat(found(new PromisesCancelled(), cancelled)).hasSize(1);
    assertThat(found(new SalesPromisesBroken(), cancelled)).isEmpty();
  }

  @Test
  void everyDepartmentAnswersForItsOwnPromises() {
    JourneyFixture marketing =
        promised(clock("reaction", MARKETING, ClockState.MET, "2026-03-06T09:00:00Z", 30));
    JourneyFixture service = promised(clock("follow-up", SERVICE, ClockState.BREACHED, null, -1));

    assertThat(found(new MarketingPromisesKept(), marketing)).hasSize(1);
    assertThat(found(new SalesPromisesKept(), marketing)).isEmpty();
    assertThat(found(new OthersPromisesBroken(), service)).hasSize(1);
    assertThat(found(new FollowUpBroken(), service)).hasSize(1);
    assertThat(found(new AttemptsBroken(), service)).isEmpty();
  }

  @Test
  void theTimeToAssignEndsWithTheFirstSliceSomebodyAnswersFor() {
    JourneyFixture assigned =
        aJourney()
            .created("2026-03-02T09:00:00Z")
            .ownedBySomebody(8)
            .belongsTo(7, "2026-03-02T09:00:00Z")
            .belongsTo(8, "2026-03-03T09:30:00Z");

    assertThat(found(new AssignMinutes(), assigned))
        .containsExactly("2026-03-03 2026-03-02 #7 1470");
    assertThat(found(new AssignedLeads(), assigned)).containsExactly("2026-03-03 2026-03-02 #7 1");
    assertThat(found(new UnassignedLeads(), assigned)).isEmpty();
  }

  @Test
  void aLeadNobodyAnswersForIsUnassignedUntilItIsGivenUp() {
    JourneyFixture lead =
        aJourney().created("2026-03-02T09:00:00Z").belongsTo(7, "2026-03-02T09:00:00Z");

    assertThat(found(new UnassignedLeads(), lead)).containsExactly("2026-03-02 2026-03-02 #7 1");
    assertThat(found(new AssignMinutes(), lead)).isEmpty();
    assertThat(found(new UnassignedLeads(), lead.givenUp("2026-05-02T09:00:00Z"))).isEmpty();
  }

  @Test
  void aForgottenLeadCountsOnTheDaySinceWhichItStandsStill() {
    JourneyFixture lead = aJourney().belongsTo(7, "2026-03-01T00:00:00Z");

    assertThat(found(new ForgottenLeads(), lead)).isEmpty();
    assertThat(found(new ForgottenLeads(), lead.forgottenSince("2026-03-05T09:00:00Z")))
        .containsExactly("2026-03-05 2026-03-05 #7 1");
  }

  @Test
  void everyLeadIsMeasuredByTheVersionInForceWhenItEntered() {
    JourneyFixture qualified =
        aJourney()
            .sliceOf("main v1", 11)
            .sliceOf("main v2", 12)
            .aimed("main v1", "mql-to-sql", 2500, "2026-01-01T00:00:00Z", "2026-03-05T09:00:00Z")
            .aimed("main v2", "mql-to-sql", 3000, "2026-03-05T09:00:00Z", "2026-07-01T00:00:00Z")
            .becameLead("2026-03-02T09:00:00Z")
            .qualified("2026-03-05T09:00:00Z")
            .salesQualified("2026-07-10T09:00:00Z");

    assertThat(found(new ExpectedMqlToSql(), qualified))
        .containsExactly("2026-03-05 2026-03-05 #12 3000");
    assertThat(found(new ReachedMqlToSql(), qualified))
        .containsExactly("2026-07-10 2026-03-05 #12 1");
    assertThat(found(new ExpectedLeadToMql(), qualified)).isEmpty();
    assertThat(found(new ReachedSqlToOpportunity(), qualified)).isEmpty();
  }
}
