package org.closedloop.winloss.web;

/**
 * A circumstance, formatted.
 *
 * @param count how many deals share it
 * @param rate win rate with it; {@code others} without it
 * @param range in which the difference lies; {@code chance} corrected; {@code lift} likewise empty
 *     where there are too few deals
 * @param role how the verdict is shown
 * @param href opens its deals
 */
public record EffectLine(
    String factor,
    String value,
    String deals,
    int count,
    String rate,
    String others,
    String lift,
    String range,
    String chance,
    String verdict,
    String role,
    String icon,
    String href,
    boolean selected) {}
