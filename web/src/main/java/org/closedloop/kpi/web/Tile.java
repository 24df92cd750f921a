package org.closedloop.kpi.web;

/**
 * A figure on the board.
 *
 * @param figure the value once more, as it stands where its leads are opened
 * @param maturity mature or immature
 * @param settled share of the leads whose way is decided, for an immature cohort; else empty
 * @param difference to the agreed target, else to the period before; empty if there is none
 * @param direction up, down or same
 * @param signal leading or lagging
 * @param judgement good, narrow or bad against a target; neutral without one
 */
public record Tile(
    String code,
    String name,
    String value,
    String unit,
    String figure,
    String maturity,
    String settled,
    String difference,
    String direction,
    String judgement,
    String words,
    String note,
    String href,
    boolean selected,
    String signal) {}
