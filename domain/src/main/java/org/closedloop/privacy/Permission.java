package org.closedloop.privacy;

/** What the policy says to a question about figures. */
public enum Permission {
  /** Nothing in it is about single persons. */
  PLAIN,
  /** It is about whoever asks, and nobody else. */
  OWN,
  /** It is about others, and whoever asks holds a role that may: answered and written down. */
  OTHERS,
  /** It is about others and not for whoever asks. */
  REFUSED
}
