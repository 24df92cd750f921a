package org.closedloop.ledger;

import java.util.List;
import java.util.SortedMap;

/**
 * What a run measures with. When it is not what the run before measured with, every lead is
 * measured anew, so that all figures follow the same definitions.
 *
 * @param measures version by code
 * @param zone in which days are cut
 * @param currency in which amounts are added up
 * @param webChannels channels whose leads count as leads from the web, in order
 */
public record Definitions(
    SortedMap<String, Integer> measures, String zone, String currency, List<String> webChannels) {

  public String json() {
    return new JsonText()
        .put("measures", measures)
        .put("zone", zone)
        .put("currency", currency)
        .put("webChannels", webChannels)
        .end();
  }
}
