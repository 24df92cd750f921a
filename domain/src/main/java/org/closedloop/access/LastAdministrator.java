package org.closedloop.access;

import org.closedloop.refusal.Refusal;

/** The only administrator cannot be taken away: nobody could manage accounts any more. */
public class LastAdministrator extends Refusal {

  public LastAdministrator(String name) {
    super(Kind.CONFLICT, "last-administrator", name);
  }
}
