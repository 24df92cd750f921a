package org.closedloop.sla;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.closedloop.organisation.Department;

/**
 * One promise as it is written into the agreement.
 *
 * @param code names the promise from version to version
 * @param kind what is promised, the code of an obligation kind
 * @param side which department owes it
 * @param responsible employee who answers for it when nobody else does; may be null
 * @param calendar in whose business time it is counted
 * @param target which share shall be kept; null where the kind has another measure
 * @param details limits and amounts by name
 */
public record PromiseTerms(
    String code,
    String kind,
    Department side,
    String responsible,
    String calendar,
    BigDecimal target,
    Map<String, String> details)
    implements Serializable {

  public PromiseTerms {
    details = Map.copyOf(details);
  }

  /** The limits and amounts in a fixed order. */
  public Map<String, String> sorted() {
    return new TreeMap<>(details);
  }
}
