package org.closedloop.scoring;

import java.io.Serializable;
import java.util.List;
import org.closedloop.text.Wording;

/**
 * Points for what a lead is: its company, its person, where it belongs.
 *
 * @param name what the rule is called
 * @param attribute what it looks at, one of {@link Attribute} or {@code attribute.} with the name
 *     of a column the source brought
 * @param is how it compares
 * @param values what it compares to; none for known and missing
 * @param points more or less than nothing
 */
public record FitRule(
    Wording name, String attribute, Comparison is, List<String> values, int points)
    implements Serializable {

  public FitRule {
    values = List.copyOf(values);
  }

  boolean holds(LeadFacts lead) {
    return is.holds(lead.attributes().get(attribute), values);
  }
}
