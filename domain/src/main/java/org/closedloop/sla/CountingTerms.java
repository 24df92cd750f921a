package org.closedloop.sla;

import java.io.Serializable;

/**
 * By what the parties count who earned the revenue; null where nothing is agreed and the usual
 * holds.
 *
 * @param model code of the attribution model
 * @param sourced which definition of Marketing-sourced revenue holds
 * @param lookBackDays how many days before a win contacts count
 * @param halfLifeDays after how many days a contact earns half as much under the model that fades
 */
public record CountingTerms(
    String model, String sourced, Integer lookBackDays, Integer halfLifeDays)
    implements Serializable {

  /** Nothing agreed. */
  public static final CountingTerms NONE = new CountingTerms(null, null);

  public CountingTerms {
    model = model == null || model.isBlank() ? null : model;
    sourced = sourced == null || sourced.isBlank() ? null : sourced;
  }

  /** With the usual lengths of time. */
  public CountingTerms(String model, String sourced) {
    this(model, sourced, null, null);
  }
}
