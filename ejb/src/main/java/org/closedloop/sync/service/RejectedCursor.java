package org.closedloop.sync.service;

/** Where a page of refused values ends. */
public record RejectedCursor(long line, long id) {

  public static final RejectedCursor START = new RejectedCursor(-1, 0);
}
