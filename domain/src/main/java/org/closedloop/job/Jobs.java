package org.closedloop.job;

import java.time.Duration;
import java.util.Map;

/** Where long work in the background is started, taken up again and stopped. */
public interface Jobs {

  /**
   * Starts a job.
   *
   * @param name of the job file
   * @return the number of the execution
   */
  long start(String name, Map<String, String> parameters);

  /**
   * Takes a failed or stopped execution up again where it stood.
   *
   * @return the number of the new execution
   */
  long restart(long execution);

  /** Asks a running execution to stop after what it is just doing. */
  void stop(long execution, String user);

  /** Keeps a stopped or failed execution from being taken up again by itself. */
  void giveUp(long execution, String user);

  /**
   * How long the steps of an execution took, by their names; one that still runs is not among them.
   * Empty if the execution is not known any more.
   */
  Map<String, Duration> times(long execution);
}
