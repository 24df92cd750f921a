package org.closedloop.sla;

import java.io.Serializable;

/**
 * By what the parties count who earned the revenue.
 *
 * @param model code of the attribution model; null where none is agreed and the usual one holds
 * @param sourced which definition of Marketing-sourced revenue holds; null likewise
 */
public record CountingTerms(String model, String sourced) implements Serializable {

  /** Nothing agreed. */
  public static final CountingTerms NONE = new CountingTerms(null, null);

  public CountingTerms {
    model = model == null || model.isBlank() ? null : model;
    sourced = sourced == null || sourced.isBlank() ? null : sourced;
  }
}
