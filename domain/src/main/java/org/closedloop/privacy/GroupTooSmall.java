package org.closedloop.privacy;

import org.closedloop.refusal.Refusal;

/** A team has so few people that its figures would be those of single persons. */
public class GroupTooSmall extends Refusal {

  public GroupTooSmall(int minimum) {
    super(Kind.FORBIDDEN, "group-too-small", minimum);
  }
}
