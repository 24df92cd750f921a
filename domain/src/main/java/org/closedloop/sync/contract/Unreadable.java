package org.closedloop.sync.contract;

import java.util.List;
import org.closedloop.sync.Reason;

/** A text that cannot be read as what its field holds. */
public final class Unreadable extends Exception {

  private final Reason reason;
  private final transient List<String> arguments;

  Unreadable(Reason reason, String... arguments) {
    super(reason.code(), null, false, false);
    this.reason = reason;
    this.arguments = List.of(arguments);
  }

  public Reason reason() {
    return reason;
  }

  public List<String> arguments() {
    return arguments;
  }
}
