package org.closedloop.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SparklineTest {

  @Test
  void theHighestPointTouchesTheTopAndTheLowestTheBottom() {
    Sparkline line = new Sparkline(List.of(10.0, 20.0, 15.0), null);

    assertThat(line.line()).isEqualTo("2.0,23.0 32.0,3.0 62.0,13.0");
    assertThat(line.lastY()).isEqualTo(13.0);
  }

  @Test
  void theTargetSharesTheScale() {
    Sparkline line = new Sparkline(List.of(10.0, 20.0), 30.0);

    assertThat(line.targetY()).isEqualTo(3.0);
    assertThat(line.lastY()).isEqualTo(13.0);
  }

  @Test
  void aFlatCourseRunsThroughTheMiddle() {
    assertThat(new Sparkline(List.of(5.0, 5.0), null).line()).isEqualTo("2.0,13.0 62.0,13.0");
  }
}
