package org.closedloop.ledger.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.closedloop.shell.web.Format;

/** Writes what was posted in the unit of its measure, always signed. */
@RequestScoped
public class PostedAmounts {

  /** Measures kept in cents. */
  private static final Pattern MONEY =
      Pattern.compile(
          "(sales-)?cost|lost-value|lead-(revenue|margin|margin-revenue)|revenue-(won|reversed)"
              + "|influenced-revenue|sourced-.+|(open|weighted)-pipeline|(marketing|sales)-credit"
              + "|attributed-.+|unattributed-revenue.*");

  @Inject private Format format;

  String text(String measure, long amount) {
    return MONEY.matcher(measure).matches()
        ? format.signedCents(amount)
        : format.signedCount(amount);
  }
}
