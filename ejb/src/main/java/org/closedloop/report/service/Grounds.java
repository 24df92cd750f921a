package org.closedloop.report.service;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.closedloop.attribution.service.Agreed;

/**
 * What a report rests on beside the ledger and the catalogue.
 *
 * @param agreements the signed versions that judged in the month, as known in the run
 * @param models the versions of models whose results are in the figures
 * @param signatures under the definitions of figures, the newest of each side
 * @param teams whether the policy for employee data let the report be cut by team
 * @param attribution code of the model that the agreement in force at the end of the month names
 * @param targets the shares that agreement names, by the code of the rate, or of a side's
 *     compliance and its promise: {@code mql-to-sql-rate}, {@code sla-compliance-sales/answer}
 */
public record Grounds(
    List<String> agreements,
    List<String> models,
    List<DefinitionSignature> signatures,
    boolean teams,
    String attribution,
    SortedMap<String, BigDecimal> targets) {

  public static final Grounds NONE =
      new Grounds(List.of(), List.of(), List.of(), true, Agreed.USUAL.model(), new TreeMap<>());

  public Grounds {
    agreements = List.copyOf(agreements);
    models = List.copyOf(models);
    signatures = List.copyOf(signatures);
    targets = Collections.unmodifiableSortedMap(new TreeMap<>(targets));
  }
}
