package org.closedloop.scoring;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Everything about a lead that rules may look at.
 *
 * @param attributes what is known, by the codes of {@link Attribute}
 * @param touches those that hold, in any order
 */
public record LeadFacts(long lead, Map<String, String> attributes, List<Touch> touches) {

  private static final Comparator<Touch> IN_TIME =
      Comparator.comparing(Touch::at).thenComparingLong(Touch::id);

  public LeadFacts {
    attributes = Map.copyOf(attributes);
    touches = touches.stream().sorted(IN_TIME).toList();
  }
}
