package org.closedloop.ledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.closedloop.shell.web.Format;

/** Writes what was posted in the unit of its measure, always signed. */
@RequestScoped
public class PostedAmounts {

  private static final Set<String> MONEY =
      Set.of("cost", "revenue-won", "lost-value", "lead-revenue");

  @Inject private Format format;

  String text(String measure, long amount) {
    return MONEY.contains(measure) ? format.signedCents(amount) : format.signedCount(amount);
  }
}
