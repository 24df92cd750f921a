package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** Hours from an offer to its answer that half of the offers stay within. */
@ApplicationScoped
public class TimeToAnswerMedian extends TimeToAnswer {

  @Override
  public String code() {
    return "time-to-answer-median";
  }

  @Override
  public int position() {
    return 184;
  }

  @Override
  String share() {
    return "0.5";
  }
}
