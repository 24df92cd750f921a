package org.closedloop.installation;

import java.util.logging.Logger;

/**
 * Ends a server that must not run as it is set: says why in one sentence and lets the process end,
 * instead of staying up without the application.
 */
public final class RefusedStart {

  /** As scripts and service managers read it: something is wrong with the settings. */
  static final int EXIT = 78;

  /** How the sentence begins, by which people and scripts find it in a log. */
  static final String SENTENCE = "Closed Loop does not start: ";

  private static final Logger LOG = Logger.getLogger(RefusedStart.class.getName());

  private RefusedStart() {}

  /**
   * Ends the server once its start has failed.
   *
   * @return what the caller throws, so that nothing else starts meanwhile
   */
  public static IllegalStateException because(IllegalStateException why) {
    LOG.severe(() -> SENTENCE + why.getMessage());
    Thread end = new Thread(() -> System.exit(EXIT), "refused start");
    end.setDaemon(true); // the exit waits for the server, the server need not wait for the exit
    end.start();
    return why;
  }
}
