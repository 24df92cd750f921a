package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;

/** Hours from an offer to its answer that nine of ten of the offers stay within. */
@ApplicationScoped
public class TimeToAnswerP90 extends TimeToAnswer {

  @Override
  public String code() {
    return "time-to-answer-p90";
  }

  @Override
  public int position() {
    return 185;
  }

  @Override
  String share() {
    return "0.9";
  }
}
