package org.closedloop.sla;

import org.closedloop.organisation.Department;
import org.closedloop.refusal.Refusal;

/** A party has signed already. */
public class AlreadySigned extends Refusal {

  public AlreadySigned(Department department, String signer) {
    super(Kind.CONFLICT, "already-signed", department, signer);
  }
}
