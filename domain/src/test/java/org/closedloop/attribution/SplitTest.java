package org.closedloop.attribution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class SplitTest {

  @Test
  void centsLeftOverGoToWhoeverLostMostByRounding() {
    // 14.29, 28.57 and 57.14 of 100: 99 whole cents, the largest remainder is that of 28.57
    assertThat(Split.of(100, new long[] {1, 2, 4})).containsExactly(14, 29, 57);
  }

  @Test
  void amongEqualsTheEarlierOneGetsTheCent() {
    assertThat(Split.of(100, new long[] {1, 1, 1})).containsExactly(34, 33, 33);
    assertThat(Split.of(101, new long[] {1, 1, 1})).containsExactly(34, 34, 33);
  }

  @Test
  void anAmountTakenBackIsSplitLikeTheAmount() {
    assertThat(Split.of(-100, new long[] {1, 1, 1})).containsExactly(-34, -33, -33);
  }

  @Test
  void noAmountIsTooLargeForExactShares() {
    long[] shares = Split.of(Long.MAX_VALUE, new long[] {900_000_000_000_000L, 1, 0});

    assertThat(LongStream.of(shares).sum()).isEqualTo(Long.MAX_VALUE);
    assertThat(shares[1]).isEqualTo(10_248); // 9223372036854775807 / 900000000000001
    assertThat(shares[2]).isZero();
  }

  @Test
  void nobodyCannotShare() {
    assertThatThrownBy(() -> Split.of(5, new long[] {0, 0}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
