package org.closedloop.sync.rest;

import org.closedloop.refusal.Refusal;

/** A call lacks a parameter it cannot do without. */
public class ParameterMissing extends Refusal {

  ParameterMissing(String name) {
    super(Kind.INVALID, "parameter-missing", name);
  }
}
