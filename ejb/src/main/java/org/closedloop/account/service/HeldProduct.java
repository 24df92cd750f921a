package org.closedloop.account.service;

import java.io.Serializable;
import java.time.Instant;

/**
 * A product a company bought.
 *
 * @param since when it first did
 * @param deals how many won deals were about it
 * @param cents what they brought together
 */
public record HeldProduct(String product, Instant since, long deals, long cents)
    implements Serializable {}
