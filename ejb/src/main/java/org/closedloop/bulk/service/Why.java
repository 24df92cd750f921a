package org.closedloop.bulk.service;

/** Why an action leaves a lead alone. */
public enum Why {
  /** It counts in no figure, so nobody works on it. */
  EXCLUDED,
  /** It counts already. */
  COUNTING,
  /** It became a customer or was lost. */
  CLOSED,
  /** It is not qualified, or offered already. */
  NOT_WAITING,
  /** Something the agreement asks for is not known. */
  NOT_READY,
  /** Sales does not have it. */
  NOT_WITH_SALES,
  /** It waits for an answer of Sales, which needs the feedback agreed. */
  OFFERED,
  /** Another team has it. */
  NOT_YOURS,
  /** It is gone, or the caller may not see it. */
  GONE,
  /** Somebody else changes it at this moment. */
  BUSY
}
