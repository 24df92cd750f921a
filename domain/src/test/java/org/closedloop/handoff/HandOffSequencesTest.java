package org.closedloop.handoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.closedloop.handoff.HandOffFixture.RULES;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.closedloop.database.TestDatabase;
import org.closedloop.database.TestPersistence;
import org.closedloop.lead.Lead;
import org.closedloop.lead.LeadFixture;
import org.closedloop.lead.LeadStage;
import org.closedloop.refusal.Refusal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A thousand random lives of hand-offs, with random people who may and may not. */
class HandOffSequencesTest {

  private static final int SEQUENCES = 1_000;
  private static final int ACTIONS = 25;
  private static final List<Actor> PEOPLE =
      List.of(
          HandOffFixture.MARKETING,
          HandOffFixture.MARKETING_LEAD,
          HandOffFixture.NORTH,
          HandOffFixture.WEST,
          HandOffFixture.SALES_LEAD,
          HandOffFixture.CONTROLLER);

  private static TestPersistence persistence;

  @BeforeAll
  static void open() {
    persistence = new TestPersistence(TestDatabase.H2);
  }

  @AfterAll
  static void close() {
    persistence.close();
  }

  @Test
  void handedOverIsAcceptedReturnedDeclinedWithdrawnAndOpenAtEveryInstant() {
    Map<HandOffState, Integer> ends = new EnumMap<>(HandOffState.class);
    int refused = 0;
    int done = 0;
    for (int seed = 0; seed < SEQUENCES; seed++) {
      Life life = new Life(seed);
      for (int action = 0; action < ACTIONS; action++) {
        if (life.act()) {
          done++;
        } else {
          refused++;
        }
        life.conserves();
      }
      life.offers.forEach(each -> ends.merge(each.state(), 1, Integer::sum));
      life.everyOpenOneCanBeAnswered();
    }

    assertThat(ends).containsOnlyKeys(HandOffState.values());
    assertThat(done).isGreaterThan(SEQUENCES);
    assertThat(refused).isGreaterThan(SEQUENCES);
  }

  /** One lead and what people try with it; a model of its own says what should come of it. */
  private static final class Life {

    private final Random dice;
    private final Lead lead;
    private final List<HandOff> offers = new ArrayList<>();
    private final List<HandOffState> expected = new ArrayList<>();
    private Instant now = LeadFixture.day(3);

    Life(int seed) {
      dice = new Random(seed);
      lead = persistence.call(em -> LeadFixture.aLead(em, "lead-" + seed));
    }

    /** Whether it was allowed. */
    boolean act() {
      now = now.plusSeconds(60L + dice.nextInt(86_400));
      Actor by = PEOPLE.get(dice.nextInt(PEOPLE.size()));
      int verb = dice.nextInt(6);
      int steps = steps();
      LeadStage stage = lead.stage();
      try {
        if (offers.isEmpty() || verb == 0) {
          offer(by);
        } else {
          change(verb, by);
        }
        return true;
      } catch (Refusal refusal) {
        assertThat(steps()).as("steps after " + refusal).isEqualTo(steps);
        assertThat(lead.stage()).as("stage after " + refusal).isEqualTo(stage);
        return false;
      }
    }

    private void offer(Actor by) {
      boolean other = expected.contains(HandOffState.OPEN);
      if (other) {
        throw new AlreadyOffered(); // as HandOffs does, which knows all offers of a lead
      }
      boolean takes = !lead.stage().isBeyond(LeadStage.MARKETING_QUALIFIED);
      String team = dice.nextBoolean() ? "north" : "west";
      HandOff made = HandOffFixture.offer(lead, team, offers.size() + 1, by, now);
      assertThat(by.isMarketing() && takes)
          .as("only Marketing offers, and no lead of Sales")
          .isTrue();
      offers.add(made);
      expected.add(HandOffState.OPEN);
    }

    private void change(int verb, Actor by) {
      int which = dice.nextInt(offers.size());
      HandOff offer = offers.get(which);
      boolean open = expected.get(which) == HandOffState.OPEN;
      switch (verb) {
        case 1 -> {
          offer.withdraw("campaign stopped", by, now);
          assertThat(open && by.isMarketing()).isTrue();
          expected.set(which, HandOffState.WITHDRAWN);
        }
        case 2 -> {
          String to = dice.nextBoolean() ? "north" : "west";
          offer.reassign(to, null, null, by, now);
          assertThat(by).isEqualTo(HandOffFixture.SALES_LEAD);
          assertThat(expected.get(which)).isIn(HandOffState.OPEN, HandOffState.ACCEPTED);
        }
        default -> {
          Answer answer = answer();
          String team = offer.standing().team();
          offer.answer(answer, RULES, by, now, today(), List.of());
          assertThat(open).as("nobody answers twice").isTrue();
          assertThat(by == HandOffFixture.SALES_LEAD || team.equals(by.team())).isTrue();
          assertThat(answer.rating()).as("nobody answers without a rating").isNotNull();
          expected.set(which, HandOffState.valueOf(answer.outcome().name()));
        }
      }
    }

    private Answer answer() {
      Integer rating = dice.nextInt(4) == 0 ? null : 1 + dice.nextInt(5);
      return switch (dice.nextInt(4)) {
        case 0 -> new Answer(Outcome.ACCEPTED, null, null, null, rating, null);
        case 1 -> new Answer(Outcome.DECLINED, "no-need", null, null, rating, null);
        case 2 -> new Answer(Outcome.DECLINED, "not-ready", null, null, rating, null);
        default ->
            new Answer(
                Outcome.RETURNED, "need-later", "send guide", today().plusDays(30), rating, null);
      };
    }

    private LocalDate today() {
      return now.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private int steps() {
      return offers.stream().mapToInt(each -> each.taken().size()).sum();
    }

    /** By the states and, independently, by the steps that stand in the history. */
    void conserves() {
      Map<HandOffState, Integer> byState = new EnumMap<>(HandOffState.class);
      Map<HandOffState, Integer> byHistory = new EnumMap<>(HandOffState.class);
      for (int i = 0; i < offers.size(); i++) {
        HandOff offer = offers.get(i);
        assertThat(offer.state()).isEqualTo(expected.get(i));
        byState.merge(offer.state(), 1, Integer::sum);
        HandOffStanding told =
            HandOffStanding.of(offer.taken().stream().map(HandOffChange::step).toList())
                .orElseThrow();
        byHistory.merge(told.state(), 1, Integer::sum);
        assertThat(facts(told)).isEqualTo(facts(offer.standing()));
      }
      assertThat(byHistory).isEqualTo(byState);
      assertThat(byState.values().stream().mapToInt(Integer::intValue).sum())
          .isEqualTo(offers.size());
      assertThat(byState.getOrDefault(HandOffState.OPEN, 0)).isLessThanOrEqualTo(1);
    }

    private static List<Object> facts(HandOffStanding standing) {
      return Arrays.asList(
          standing.state(),
          standing.team(),
          standing.employee(),
          standing.offeredAt(),
          standing.answeredAt(),
          standing.answeredBy(),
          standing.reason(),
          standing.resubmitOn(),
          standing.rating());
    }

    /** Nothing that was handed over is stuck: the team it is offered to can always answer. */
    void everyOpenOneCanBeAnswered() {
      for (int i = 0; i < offers.size(); i++) {
        if (expected.get(i) == HandOffState.OPEN) {
          HandOff offer = offers.get(i);
          Actor rep =
              offer.standing().team().equals("north") ? HandOffFixture.NORTH : HandOffFixture.WEST;
          now = now.plusSeconds(60);
          offer.answer(Answer.accepted(4), RULES, rep, now, today(), List.of());
          expected.set(i, HandOffState.ACCEPTED);
        }
      }
      conserves();
    }
  }
}
