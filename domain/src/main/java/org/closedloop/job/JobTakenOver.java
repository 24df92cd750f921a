package org.closedloop.job;

/** Another server has taken this job over; nothing more may be written for it here. */
public class JobTakenOver extends RuntimeException {

  public JobTakenOver(long execution) {
    super("Execution " + execution + " was taken over by another server");
  }
}
