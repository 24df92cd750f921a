package org.closedloop.account.service;

import java.io.Serializable;

/**
 * A product companies of the same segment bought and this one did not.
 *
 * @param holders how many of them have it
 * @param peers how many companies of the segment bought anything
 * @param averageCents what a won deal about it brought on average
 */
public record OpenPotential(String product, long holders, long peers, long averageCents)
    implements Serializable {

  /** The share of peers that have it. */
  public double share() {
    return (double) holders / peers;
  }
}
