package org.closedloop.opportunity.service;

import java.io.Serializable;
import java.util.Locale;
import org.closedloop.text.Wording;

/**
 * A phase of the sales process.
 *
 * @param code as deals name it; empty for deals without one
 */
public record DealStage(String code, Wording name) implements Serializable {

  /** A phase that only a source knows, in its own words. */
  static DealStage foreign(String code) {
    return new DealStage(code, new Wording(code, code));
  }

  public String in(Locale locale) {
    return name.in(locale);
  }
}
