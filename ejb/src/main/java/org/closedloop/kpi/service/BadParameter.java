package org.closedloop.kpi.service;

import org.closedloop.refusal.Refusal;

/** A question about a figure says something that makes no sense; names the parameter at fault. */
public class BadParameter extends Refusal {

  /**
   * @param parameter the name as the caller wrote it
   * @param given what the caller wrote
   * @param allowed what would have made sense
   */
  public BadParameter(String parameter, String given, String allowed) {
    super(Kind.INVALID, "bad-parameter", parameter, given, allowed);
  }

  private BadParameter(String code, Object... arguments) {
    super(Kind.INVALID, code, arguments);
  }

  /** The figure is one number: it knows no parts that a parameter could name. */
  static BadParameter noParts(String parameter, String kpi) {
    return new BadParameter("figure-without-parts", new Object[] {parameter, kpi});
  }
}
