package org.closedloop.report.service;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A run or a workbook made once more, and whether it came out equal.
 *
 * @param subject what was made once more
 * @param number of the run, or of the workbook in the archive
 * @param touchedAt when it was last heard of
 * @param parts into how many the work is cut; 0 before that is known
 * @param cells how many values were compared
 * @param differences how many of them differ
 * @param named the first of these, in words
 * @param failure why it could not be done; null otherwise
 */
public record Verification(
    long id,
    Subject subject,
    long number,
    State state,
    String requestedBy,
    Instant startedAt,
    Instant touchedAt,
    Instant endedAt,
    int parts,
    int partsDone,
    long cells,
    long differences,
    String expectedHash,
    String hash,
    List<String> named,
    String failure) {

  private static final Duration SILENCE = Duration.ofMinutes(5);

  /** What can be made once more; the names stand in the database. */
  public enum Subject {
    RUN,
    WORKBOOK
  }

  /** How it stands; the names stand in the database. */
  public enum State {
    RUNNING,
    /** Every value and the proof of all of them are what they were. */
    EQUAL,
    DIFFERENT,
    FAILED
  }

  /** Whether nobody works on it although it is not finished: the server went down meanwhile. */
  boolean isLeft(Instant now) {
    return state == State.RUNNING && touchedAt.plus(SILENCE).isBefore(now);
  }

  public boolean isRunning() {
    return state == State.RUNNING;
  }

  /** How much is done, in hundredths. */
  public int percent() {
    return parts == 0 ? 0 : 100 * partsDone / parts;
  }
}
