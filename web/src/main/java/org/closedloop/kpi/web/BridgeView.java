package org.closedloop.kpi.web;

import java.util.List;
import org.closedloop.shell.web.Chart;

/**
 * Why a figure changed, all texts as written.
 *
 * @param title which figure of which month between which runs
 * @param message what the diagram shows, in a sentence
 * @param axis where the axis begins; empty if at zero
 * @param total what all causes did together
 * @param leads how many leads stand behind all causes, each counted once; {@code leadsHref} opens
 *     them, empty where there are none
 * @param board opens the figure on the board
 */
public record BridgeView(
    String title,
    Chart chart,
    String message,
    String axis,
    List<CauseLine> causes,
    String total,
    String leads,
    String leadsHref,
    String board) {

  /**
   * What one cause did.
   *
   * @param icon of the cause
   * @param href opens the leads behind it; empty where there are none
   * @param more how many leads stand behind it beside those named; empty if none
   */
  public record CauseLine(
      String icon,
      String name,
      String change,
      String leads,
      String href,
      List<LeadLink> named,
      String more) {}

  /** A lead and its page. */
  public record LeadLink(String name, String href) {}
}
