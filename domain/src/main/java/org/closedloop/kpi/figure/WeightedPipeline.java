package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** What the open deals would bring by the chance of their phase, as the night saw them. */
@ApplicationScoped
public class WeightedPipeline extends PipelineValue {

  @Override
  public int position() {
    return 292;
  }

  @Override
  String measure() {
    return "weighted-pipeline";
  }
}
