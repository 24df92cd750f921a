package org.closedloop.kpi.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import java.util.List;
import org.closedloop.kpi.service.Bridge;
import org.closedloop.kpi.service.BridgeLead;
import org.closedloop.kpi.service.BridgeStep;

/**
 * Why a figure changed between two runs, as other systems read it.
 *
 * @param since the earlier run
 * @param before null where the figure was not applicable; the causes then start at 0
 * @param causes what each did to the figure; they add up to the difference
 */
@JsonbPropertyOrder({"kpi", "basis", "since", "run", "before", "after", "difference", "causes"})
public record BridgeForm(
    String kpi,
    String basis,
    int since,
    int run,
    BigDecimal before,
    BigDecimal after,
    BigDecimal difference,
    List<CauseForm> causes) {

  /**
   * What one cause did.
   *
   * @param cause late, correction, re-opening and so on
   * @param examples source keys of the leads that changed most
   */
  @JsonbPropertyOrder({"cause", "change", "leads", "examples"})
  public record CauseForm(String cause, BigDecimal change, long leads, List<String> examples) {

    static CauseForm of(BridgeStep step) {
      return new CauseForm(
          step.cause().key().substring("cause.".length()),
          RowForm.plain(step.change()),
          step.leads(),
          step.examples().stream().map(BridgeLead::key).toList());
    }
  }

  static BridgeForm of(Bridge bridge) {
    var question = bridge.question();
    return new BridgeForm(
        question.kpi().code(),
        question.basis().code(),
        bridge.earlier().id(),
        question.run().id(),
        RowForm.plain(bridge.before()),
        RowForm.plain(bridge.after()),
        RowForm.plain(bridge.difference()),
        bridge.steps().stream().map(CauseForm::of).toList());
  }
}
