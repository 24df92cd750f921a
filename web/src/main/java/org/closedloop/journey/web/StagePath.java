package org.closedloop.journey.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.closedloop.lead.FunnelPosition;
import org.closedloop.lead.LeadStage;
import org.closedloop.lead.Passage;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.PathStep;

/** The steps of the funnel as arrows, with when a lead was in each. */
class StagePath {

  private final FunnelPosition position;
  private final Format format;

  StagePath(FunnelPosition position, Format format) {
    this.position = position;
    this.format = format;
  }

  List<PathStep> steps() {
    List<PathStep> steps = new ArrayList<>();
    Arrays.stream(LeadStage.values())
        .filter(LeadStage::rises)
        .forEach(stage -> steps.add(step(stage, state(stage))));
    if (!position.stage().rises()) {
      steps.add(step(position.stage(), PathStep.State.LOST));
    }
    return steps;
  }

  private PathStep.State state(LeadStage stage) {
    if (stage == position.stage()) {
      return PathStep.State.NOW;
    }
    boolean passed = position.stage().rises() ? position.stage().isBeyond(stage) : reached(stage);
    return passed ? PathStep.State.DONE : PathStep.State.OPEN;
  }

  private boolean reached(LeadStage stage) {
    return stage == position.furthest() || position.furthest().isBeyond(stage);
  }

  private PathStep step(LeadStage stage, PathStep.State state) {
    String stays =
        position.passages().stream()
            .filter(passage -> passage.stage() == stage)
            .map(this::stay)
            .collect(Collectors.joining("; "));
    return new PathStep(format.text("stage." + stage), state, stays);
  }

  private String stay(Passage passage) {
    String entered = format.dateTime(passage.entered());
    return passage
        .left()
        .map(left -> entered + " – " + format.dateTime(left))
        .orElseGet(() -> format.text("lead.since") + " " + entered);
  }
}
