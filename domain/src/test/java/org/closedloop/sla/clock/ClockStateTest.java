package org.closedloop.sla.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ClockStateTest {

  @Test
  void aClockMovesAlongTheseArrowsOnly() {
    assertThat(after(ClockState.RUNNING))
        .containsExactly(
            ClockState.WARNED,
            ClockState.PAUSED,
            ClockState.MET,
            ClockState.BREACHED,
            ClockState.CANCELLED);
    assertThat(after(ClockState.WARNED))
        .containsExactly(
            ClockState.PAUSED, ClockState.MET, ClockState.BREACHED, ClockState.CANCELLED);
    assertThat(after(ClockState.PAUSED))
        .containsExactly(
            ClockState.RUNNING, ClockState.WARNED, ClockState.MET, ClockState.CANCELLED);
  }

  @ParameterizedTest
  @EnumSource(names = {"MET", "BREACHED", "CANCELLED"})
  void aJudgementStands(ClockState judged) {
    assertThat(judged.isJudged()).isTrue();
    assertThat(after(judged)).isEmpty();
  }

  private static Set<ClockState> after(ClockState state) {
    Set<ClockState> after = EnumSet.noneOf(ClockState.class);
    for (ClockState next : ClockState.values()) {
      if (state.leadsTo(next)) {
        after.add(next);
      }
    }
    return after;
  }
}
