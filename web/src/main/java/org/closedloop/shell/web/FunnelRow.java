package org.closedloop.shell.web;

import java.io.Serializable;

/**
 * One stage of a funnel, as {@code cl:funnel} draws it.
 *
 * @param name name of the stage
 * @param count how many reached it
 * @param rate share of the stage before, written out; empty for the first stage
 * @param target target of that share, written out; empty if there is none
 * @param immature whether more may still arrive; such a bar is hatched
 * @param href where a click leads; null for no link
 * @param selected whether the side panel shows this stage
 */
public record FunnelRow(
    String name,
    long count,
    String rate,
    String target,
    boolean immature,
    String href,
    boolean selected)
    implements Serializable {

  /** Width of the bar in percent of the widest: by the square root, so that small stages show. */
  public double width(long widest) {
    return widest <= 0 ? 0 : Math.round(1000 * Math.sqrt((double) count / widest)) / 10.0;
  }
}
