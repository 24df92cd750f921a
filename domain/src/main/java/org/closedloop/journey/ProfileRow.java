package org.closedloop.journey;

/** A lead belongs to a slice from an instant on, and counts or not. */
public record ProfileRow(
    long id, long at, long recordedAt, long corrects, int slice, boolean excluded)
    implements HistoryRow {

  @Override
  public boolean retracted() {
    return false;
  }
}
