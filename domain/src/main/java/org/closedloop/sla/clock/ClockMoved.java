package org.closedloop.sla.clock;

/** Somebody else wrote down the same clock at the same moment: look again. */
public class ClockMoved extends RuntimeException {

  private static final long serialVersionUID = 1L;
}
