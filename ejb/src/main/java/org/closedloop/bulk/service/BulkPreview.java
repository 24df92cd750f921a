package org.closedloop.bulk.service;

import java.io.Serializable;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What an action would do with the leads that were chosen; nothing is done yet.
 *
 * @param leads in the order of the list
 */
public record BulkPreview(List<BulkLead> leads) implements Serializable {

  /** Numbers of the leads it would be done with. */
  public List<Long> possible() {
    return leads.stream().filter(BulkLead::isPossible).map(BulkLead::id).toList();
  }

  /** The leads it would not be done with, by why. */
  public Map<Why, List<BulkLead>> refused() {
    return leads.stream()
        .filter(each -> !each.isPossible())
        .collect(
            Collectors.groupingBy(
                BulkLead::why, () -> new EnumMap<>(Why.class), Collectors.toList()));
  }
}
