package org.closedloop.report.service;

import java.util.List;
import org.closedloop.attribution.service.Agreed;

/**
 * What a report rests on beside the ledger and the catalogue.
 *
 * @param agreements the signed versions that judged in the month, as known in the run
 * @param models the versions of models whose results are in the figures
 * @param signatures under the definitions of figures, the newest of each side
 * @param teams whether the policy for employee data let the report be cut by team
 * @param attribution code of the model that the agreement in force at the end of the month names
 */
public record Grounds(
    List<String> agreements,
    List<String> models,
    List<DefinitionSignature> signatures,
    boolean teams,
    String attribution) {

  public static final Grounds NONE =
      new Grounds(List.of(), List.of(), List.of(), true, Agreed.USUAL.model());

  public Grounds {
    agreements = List.copyOf(agreements);
    models = List.copyOf(models);
    signatures = List.copyOf(signatures);
  }
}
