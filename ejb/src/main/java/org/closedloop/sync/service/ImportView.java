package org.closedloop.sync.service;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.closedloop.sync.file.BrokenFile;

/**
 * An import as it stands.
 *
 * @param position how many rows of the file are done
 * @param total how many rows the file has; null until it was looked through
 * @param trial whether nothing is stored
 * @param failure code of what is wrong with the file as a whole, or null
 * @param firstAt when the earliest thing it brought happened, or null
 */
public record ImportView(
    long id,
    String contract,
    String fileName,
    long size,
    ImportState state,
    long read,
    long created,
    long changed,
    long unchanged,
    long rejected,
    long warnings,
    long position,
    Long total,
    boolean trial,
    String requestedBy,
    Instant startedAt,
    Instant endedAt,
    String failure,
    List<String> failureArguments,
    Instant firstAt,
    Instant lastAt)
    implements Serializable {

  public boolean isRunning() {
    return state == ImportState.RUNNING;
  }

  /** Whether it broke off and can be taken up again. */
  public boolean isResumable() {
    return state == ImportState.FAILED && "stopped".equals(failure);
  }

  /** What is wrong with the file as a whole, in words; null if nothing is. */
  public String failure(Locale language) {
    return failure == null ? null : BrokenFile.sentence(failure, failureArguments, language);
  }

  /** How many rows can be taken over. */
  public long takable() {
    return read - rejected;
  }
}
