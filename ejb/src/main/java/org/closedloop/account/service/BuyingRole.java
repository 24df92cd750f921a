package org.closedloop.account.service;

import java.io.Serializable;
import java.util.Locale;
import org.closedloop.text.Wording;

/**
 * A role in buying.
 *
 * @param required whether somebody of it must be known
 */
public record BuyingRole(String code, Wording name, boolean required) implements Serializable {

  public String in(Locale locale) {
    return name.in(locale);
  }
}
