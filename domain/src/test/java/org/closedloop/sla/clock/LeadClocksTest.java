package org.closedloop.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.closedloop.sla.clock.Story.at;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.closedloop.calendar.BusinessCalendar;
import org.closedloop.calendar.Week;
import org.closedloop.calendar.Window;
import org.closedloop.sla.kind.Holder;
import org.junit.jupiter.api.Test;

/** Deadlines in November 2026: the 18th, a Wednesday, is a holiday in Saxony. */
class LeadClocksTest {

  private static final Map<String, String> FOUR_HOURS = Map.of("hours", "4");

  @Test
  void anAnswerInTimeKeepsThePromise() {
    SlaClock clock =
        answer()
            .step("H", "OFFERED", at("2026-11-16", "09:00"), "anna")
            .step("H", "ACCEPTED", at("2026-11-16", "11:54"), "anna")
            .clock(at("2026-11-20", "10:00"));

    assertThat(clock.state()).isEqualTo(ClockState.MET);
    assertThat(clock.dueAt()).isEqualTo(at("2026-11-16", "13:00"));
    assertThat(clock.warnAt()).isEqualTo(at("2026-11-16", "12:00"));
    assertThat(clock.takenMinutes()).isEqualTo(174);
    assertThat(clock.nextAt()).isNull();
    assertThat(clock.evidence()).isEqualTo("accepted");
  }

  @Test
  void theHolidayOfTheLandDoesNotCount() {
    SlaClock clock =
        answer()
            .step("H", "OFFERED", at("2026-11-17", "16:00"), "anna")
            .clock(at("2026-11-19", "10:59"));

    assertThat(clock.dueAt()).isEqualTo(at("2026-11-19", "11:00"));
    assertThat(clock.state()).isEqualTo(ClockState.WARNED);
    assertThat(clock.nextAt()).isEqualTo(clock.dueAt());
  }

  @Test
  void thePromiseIsKeptAtTheVeryInstantItIsDue() {
    Story story =
        answer()
            .step("H", "OFFERED", at("2026-11-16", "09:00"), "anna")
            .step("H", "ACCEPTED", at("2026-11-16", "13:00"), "anna");

    assertThat(story.clock(at("2026-11-17", "08:00")).state()).isEqualTo(ClockState.MET);
  }

  @Test
  void aBreachBearsTheDeadlineAndWhoWasResponsibleThen() {
    Story story =
        answer()
            .step("H", "OFFERED", at("2026-11-16", "09:00"), "anna")
            .step("H", "REASSIGNED", at("2026-11-16", "12:30"), "ben")
            .step("H", "REASSIGNED", at("2026-11-16", "14:00"), "clara")
            .step("H", "ACCEPTED", at("2026-11-16", "15:00"), "clara");

    List<Settlement> settled = story.settle(at("2026-11-20", "10:00"));

    SlaClock clock = settled.get(0).clock();
    assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
    assertThat(clock.employee()).isEqualTo("ben");
    assertThat(clock.endedAt()).isEqualTo(at("2026-11-16", "15:00"));
    assertThat(clock.takenMinutes()).isEqualTo(360);
    assertThat(settled.get(0).changes())
        .extracting(ClockChange::kind, ClockChange::at, ClockChange::employee)
        .containsExactly(
            tuple(ClockChangeKind.STARTED, at("2026-11-16", "09:00"), "anna"),
            tuple(ClockChangeKind.WARNED, at("2026-11-16", "12:00"), "anna"),
            tuple(ClockChangeKind.REASSIGNED, at("2026-11-16", "12:30"), "ben"),
            tuple(ClockChangeKind.BREACHED, at("2026-11-16", "13:00"), "ben"),
            tuple(ClockChangeKind.REASSIGNED, at("2026-11-16", "14:00"), "clara"),
            tuple(ClockChangeKind.LATE, at("2026-11-16", "15:00"), "clara"));
  }

  @Test
  void aDeputyIsResponsibleWhileSomebodyIsAway() {
    SlaClock clock =
        answer()
            .away((who, when) -> "anna".equals(who) ? Optional.of("ben") : Optional.empty())
            .step("H", "OFFERED", at("2026-11-16", "09:00"), "anna")
            .clock(at("2026-11-17", "10:00"));

    assertThat(clock.state()).isEqualTo(ClockState.BREACHED);
    assertThat(clock.employee()).isEqualTo("ben");
  }

  @Test
  void whatIsWithdrawnIsCancelled() {
    SlaClock clock =
        answer()
            .step("H", "OFFERED", at("2026-11-16", "09:00"), "anna")
            .step("H", "WITHDRAWN", at("2026-11-16", "10:00"), null)
            .clock(at("2026-11-17", "10:00"));

    assertThat(clock.state()).isEqualTo(ClockState.CANCELLED);
    assertThat(clock.takenMinutes()).isNull();
  }

  @Test
  void betterLeadsHaveLessTime() {
    SlaClock clock =
        new Story()
            .agreed("2026-01-01", null, "answer", Map.of("hours", "8", "bands", "60:4, 80:2"))
            .score("H", 85)
            .step("H", "OFFERED", at("2026-11-16", "09:00"), "anna")
            .clock(at("2026-11-16", "09:30"));

    assertThat(clock.dueAt()).isEqualTo(at("2026-11-16", "11:00"));
  }

  @Test
  void eachEventIsJudgedByTheVersionValidWhenItHappened() {
    Story story =
        new Story()
            .agreed("2026-01-01", "2026-11-17", "answer", Map.of("hours", "8"))
            .agreed("2026-11-17", null, "answer", Map.of("hours", "2"))
            .step("A", "OFFERED", at("2026-11-16", "16:00"), "anna")
            .step("B", "OFFERED", at("2026-11-17", "09:00"), "anna");

    story.settle(at("2026-11-17", "12:00"));

    assertThat(story.all())
        .extracting(SlaClock::subject, SlaClock::agreementVersion, SlaClock::state)
        .containsExactlyInAnyOrder(
            tuple("A", 1L, ClockState.RUNNING), tuple("B", 2L, ClockState.BREACHED));
  }

  @Test
  void nothingIsJudgedWhileNoVersionIsInForce() {
    Story story =
        new Story()
            .agreed("2026-01-01", "2026-11-10", "answer", FOUR_HOURS)
            .step("A", "OFFERED", at("2026-11-09", "09:00"), "anna")
            .step("B", "OFFERED", at("2026-11-16", "09:00"), "anna");

    story.settle(at("2026-11-20", "10:00"));

    assertThat(story.all()).extracting(SlaClock::subject).containsExactly("A");
  }

  @Test
  void anotherCalendarNeverMovesAClockThatHasStarted() {
    Story story = answer().step("H", "OFFERED", at("2026-11-16", "09:00"), "anna");
    Instant due = story.clock(at("2026-11-16", "09:01")).dueAt();

    story.by(
        new BusinessCalendar(
            8,
            "standard",
            2,
            ZoneId.of("Europe/Berlin"),
            null,
            Week.mondayToFriday(Window.of("10:00", "11:00")),
            List.of()));

    assertThat(story.settle(at("2026-11-16", "12:59")).get(0).clock().dueAt()).isEqualTo(due);
    assertThat(story.clock(at("2026-11-18", "09:00")).state()).isEqualTo(ClockState.BREACHED);
  }

  @Test
  void evidenceThatComesInLateRevisesTheJudgementAndBothStayReadable() {
    Story story = answer().step("H", "OFFERED", at("2026-11-16", "09:00"), "anna");
    assertThat(story.clock(at("2026-11-16", "14:00")).state()).isEqualTo(ClockState.BREACHED);

    story.step("H", "ACCEPTED", at("2026-11-16", "12:00"), "anna");
    List<Settlement> settled = story.settle(at("2026-11-17", "09:00"));

    assertThat(settled.get(0).clock().state()).isEqualTo(ClockState.MET);
    assertThat(settled.get(0).changes())
        .extracting(ClockChange::kind, ClockChange::at)
        .containsExactly(
            tuple(ClockChangeKind.REVISED, at("2026-11-17", "09:00")),
            tuple(ClockChangeKind.MET, at("2026-11-16", "12:00")));
    assertThat(story.settle(at("2026-11-17", "10:00"))).isEmpty();
  }

  @Test
  void aPausedClockStandsStillAndTheDeadlineMoves() {
    Story story = answer().step("H", "OFFERED", at("2026-11-16", "09:00"), "anna");
    story.settle(at("2026-11-16", "10:00"));
    story.paused(new Pause(at("2026-11-16", "10:00"), at("2026-11-17", "09:00"), "Messe", "boss"));

    SlaClock paused = story.clock(at("2026-11-16", "16:00"));

    assertThat(paused.state()).isEqualTo(ClockState.PAUSED);
    assertThat(paused.nextAt()).isEqualTo(at("2026-11-17", "09:00"));
    assertThat(paused.dueAt()).isEqualTo(at("2026-11-17", "12:00"));
    List<Settlement> later = story.settle(at("2026-11-17", "12:30"));
    assertThat(later.get(0).clock().state()).isEqualTo(ClockState.BREACHED);
    assertThat(later.get(0).changes())
        .extracting(ClockChange::kind)
        .containsExactly(ClockChangeKind.RESUMED, ClockChangeKind.WARNED, ClockChangeKind.BREACHED);
  }

  @Test
  void anOpenPauseHasNoDeadline() {
    Story story = answer().step("H", "OFFERED", at("2026-11-16", "09:00"), "anna");
    story.settle(at("2026-11-16", "10:00"));
    story.paused(new Pause(at("2026-11-16", "10:00"), null, "Messe", "boss"));

    SlaClock clock = story.clock(at("2026-12-16", "10:00"));

    assertThat(clock.state()).isEqualTo(ClockState.PAUSED);
    assertThat(clock.dueAt()).isNull();
    assertThat(clock.nextAt()).isNull();
  }

  @Test
  void firstContactCountsFromTheOfferUntilSomebodyTriesToReachTheLead() {
    Story story =
        new Story()
            .agreed("2026-01-01", null, "first-contact", Map.of("hours", "9"))
            .step("H", "OFFERED", at("2026-11-16", "09:00"), "anna")
            .step("H", "ACCEPTED", at("2026-11-16", "10:00"), "anna")
            .call(at("2026-11-17", "08:30"));

    SlaClock clock = story.clock(at("2026-11-20", "10:00"));

    assertThat(clock.state()).isEqualTo(ClockState.MET);
    assertThat(clock.takenMinutes()).isEqualTo(510);
  }

  @Test
  void openOffersGiveOneResultForEachInterval() {
    Story story =
        new Story()
            .agreed("2026-01-01", null, "follow-up", Map.of("days", "5", "times", "3"))
            .deal("OPENED", at("2026-11-01", "09:00"), "Qualifizierung")
            .deal("STAGE", at("2026-11-02", "09:00"), "Angebot")
            .call(at("2026-11-04", "09:00"))
            .call(at("2026-11-05", "09:00"));

    story.settle(at("2026-11-30", "10:00"));

    assertThat(story.all())
        .extracting(SlaClock::round, SlaClock::startedAt, SlaClock::dueAt, SlaClock::state)
        .containsExactlyInAnyOrder(
            tuple(1, at("2026-11-02", "09:00"), at("2026-11-09", "09:00"), ClockState.MET),
            tuple(2, at("2026-11-09", "09:00"), at("2026-11-16", "09:00"), ClockState.BREACHED),
            tuple(3, at("2026-11-16", "09:00"), at("2026-11-24", "09:00"), ClockState.BREACHED));
  }

  @Test
  void theNextIntervalBeginsByItselfAndAClosedDealEndsThem() {
    Story story =
        new Story()
            .agreed("2026-01-01", null, "follow-up", Map.of("days", "5", "times", "9"))
            .deal("STAGE", at("2026-11-02", "09:00"), "Angebot")
            .call(at("2026-11-04", "09:00"));

    SlaClock first = story.clock(at("2026-11-05", "10:00"));
    assertThat(first.state()).isEqualTo(ClockState.MET);
    assertThat(first.nextAt()).isEqualTo(at("2026-11-09", "09:00"));

    story.deal("WON", at("2026-11-10", "09:00"), null).settle(at("2026-11-30", "10:00"));

    assertThat(story.all())
        .extracting(SlaClock::round, SlaClock::state)
        .containsExactlyInAnyOrder(tuple(1, ClockState.MET), tuple(2, ClockState.CANCELLED));
  }

  @Test
  void threeAttemptsWithinTenDaysKeepThePromise() {
    Story story =
        new Story()
            .agreed("2026-01-01", null, "attempts", Map.of("count", "3", "days", "10"))
            .step("H", "OFFERED", at("2026-11-02", "08:00"), "anna")
            .step("H", "ACCEPTED", at("2026-11-02", "09:00"), "anna")
            .call(at("2026-11-02", "08:30"))
            .call(at("2026-11-03", "09:00"))
            .call(at("2026-11-04", "09:00"));
    assertThat(story.clock(at("2026-11-30", "09:00")).state()).isEqualTo(ClockState.BREACHED);

    story.call(at("2026-11-16", "09:00"));

    SlaClock clock = story.clock(at("2026-11-30", "10:00"));
    assertThat(clock.dueAt()).isEqualTo(at("2026-11-16", "09:00"));
    assertThat(clock.state()).isEqualTo(ClockState.MET);
  }

  @Test
  void marketingReactsToAReturnedLead() {
    Story story =
        new Story()
            .agreed("2026-01-01", null, "reaction", Map.of("days", "2"))
            .step("H", "OFFERED", at("2026-11-13", "08:00"), "anna")
            .step("H", "RETURNED", at("2026-11-13", "15:00"), "anna")
            .step("H", "CONFIRMED", at("2026-11-17", "15:00"), null);

    SlaClock clock = story.clock(at("2026-11-20", "10:00"));

    assertThat(clock.dueAt()).isEqualTo(at("2026-11-17", "15:00"));
    assertThat(clock.state()).isEqualTo(ClockState.MET);
    assertThat(clock.side()).isEqualTo("MARKETING");
    assertThat(clock.employee()).isEqualTo("boss");
  }

  @Test
  void feedbackIsCompleteWithEverythingAgreedForTheAnswer() {
    Story story =
        new Story()
            .agreed(
                "2026-01-01", null, "feedback", Map.of("hours", "8", "returned", "rating, reason"))
            .step("A", "OFFERED", at("2026-11-02", "08:00"), "anna")
            .step("A", "RETURNED", at("2026-11-02", "15:00"), "anna", "reason")
            .step("B", "OFFERED", at("2026-11-09", "08:00"), "anna")
            .step("B", "RETURNED", at("2026-11-09", "15:00"), "anna", "reason", "rating");

    story.settle(at("2026-11-20", "10:00"));

    assertThat(story.all())
        .extracting(SlaClock::subject, SlaClock::state)
        .containsExactlyInAnyOrder(tuple("A", ClockState.BREACHED), tuple("B", ClockState.MET));
  }

  @Test
  void theRecordIsJudgedOnceWhenItIsHandedOver() {
    Story story =
        new Story()
            .agreed("2026-01-01", null, "completeness", Map.of("fields", "email, phone"))
            .filled("email")
            .step("H", "OFFERED", at("2026-11-02", "08:00"), "anna");
    assertThat(story.clock(at("2026-11-02", "08:01")).state()).isEqualTo(ClockState.BREACHED);

    story.filled("phone");

    assertThat(story.settle(at("2026-11-03", "08:00"))).isEmpty();
  }

  @Test
  void intervalsThatNeverWereAreTakenBackWhenTheClosingComesInLate() {
    Story story =
        new Story()
            .agreed("2026-01-01", null, "follow-up", Map.of("days", "5", "times", "9"))
            .deal("STAGE", at("2026-11-02", "09:00"), "Angebot");
    story.settle(at("2026-11-12", "10:00"));
    assertThat(story.all()).hasSize(2);

    story.deal("LOST", at("2026-11-03", "09:00"), null).settle(at("2026-11-13", "10:00"));

    assertThat(story.all())
        .extracting(SlaClock::round, SlaClock::state, SlaClock::evidence)
        .containsExactlyInAnyOrder(
            tuple(1, ClockState.CANCELLED, "deal-closed"),
            tuple(2, ClockState.CANCELLED, "taken-back"));
    assertThat(story.settle(at("2026-11-14", "10:00"))).isEmpty();
  }

  @Test
  void theSegmentsOfAClockAddUpToTheTimeOnTheWall() {
    Story story =
        new Story()
            .agreed("2026-01-01", null, "answer", Map.of("hours", "12"))
            .step("H", "OFFERED", at("2026-11-17", "15:00"), "anna");
    story.settle(at("2026-11-17", "16:00"));
    Pause pause = new Pause(at("2026-11-17", "16:00"), at("2026-11-19", "09:00"), "Messe", "boss");
    story.paused(pause);
    Instant now = at("2026-11-20", "11:30");
    SlaClock clock = story.clock(now);

    List<Segment> segments =
        new ClockSegments(
                clock,
                List.of(pause),
                List.of(new Holder(clock.startedAt(), "anna")),
                Story.SAXONY,
                Deputies.NONE)
            .until(now);

    assertThat(segments)
        .extracting(Segment::kind, segment -> segment.length().toMinutes())
        .containsExactly(
            tuple(Segment.Kind.RUNNING, 60L),
            tuple(Segment.Kind.PAUSED, 41 * 60L),
            tuple(Segment.Kind.RUNNING, 8 * 60L),
            tuple(Segment.Kind.OUTSIDE_HOURS, 15 * 60L),
            tuple(Segment.Kind.RUNNING, 3 * 60L),
            tuple(Segment.Kind.LATE, 30L));
    assertThat(segments.stream().map(Segment::length).reduce(Duration.ZERO, Duration::plus))
        .isEqualTo(Duration.between(clock.startedAt(), now));
  }

  private static Story answer() {
    return new Story().agreed("2026-01-01", null, "answer", FOUR_HOURS);
  }
}
