package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** What the open deals would bring, as the night saw them. */
@ApplicationScoped
public class OpenPipeline extends PipelineValue {

  @Override
  public int position() {
    return 290;
  }

  @Override
  String measure() {
    return "open-pipeline";
  }
}
