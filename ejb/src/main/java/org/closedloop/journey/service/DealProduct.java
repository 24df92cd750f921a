package org.closedloop.journey.service;

import java.io.Serializable;
import java.math.BigDecimal;

/**
 * A product a deal is about.
 *
 * @param cents in the deal's currency; null if nobody gave an amount
 */
public record DealProduct(String product, BigDecimal quantity, Long cents)
    implements Serializable {}
