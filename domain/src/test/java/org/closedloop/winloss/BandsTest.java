package org.closedloop.winloss;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BandsTest {

  @Test
  void everyNumberStandsInExactlyOneBand() {
    assertThat(List.of(0, 1, 2, 3, 4, 6, 7, 90))
        .extracting(Bands::contacts)
        .containsExactly("0-1", "0-1", "2-3", "2-3", "4-6", "4-6", "7+", "7+");
    assertThat(List.of(0, 1, 2)).extracting(Bands::meetings).containsExactly("0", "1", "2+");
    assertThat(List.of(-3L, 7L, 8L, 90L, 91L))
        .extracting(Bands::days)
        .containsExactly("0-7", "0-7", "8-30", "31-90", "91+");
    assertThat(List.of(0L, 240L, 241L, 540L, 541L))
        .extracting(Bands::firstContact)
        .containsExactly("4h", "4h", "9h", "9h", "later");
  }

  @Test
  void amountsFallIntoFourQuarters() {
    long[] ends = Bands.quarters(List.of(80L, 10L, 20L, 30L, 40L, 50L, 60L, 70L));

    assertThat(ends).containsExactly(20, 40, 60);
    assertThat(Bands.amount(20, ends)).isEqualTo("..20");
    assertThat(Bands.amount(21, ends)).isEqualTo("20..40");
    assertThat(Bands.amount(61, ends)).isEqualTo("60..");
  }

  @Test
  void equalAmountsStandTogether() {
    assertThat(Bands.quarters(List.of(5L, 5L, 5L, 5L))).isEmpty();
    assertThat(Bands.amount(5)).isEqualTo("..");
    assertThat(Bands.quarters(List.of())).isEmpty();
  }
}
