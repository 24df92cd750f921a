package org.closedloop.kpi.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.closedloop.kpi.Unit;
import org.closedloop.kpi.service.KpiAnswer;

/**
 * What a figure is, as other systems read it.
 *
 * @param unit count, percent, money or days; {@code currency} for money
 * @param total the whole span uncut, computed from the same postings and not from the rows' values
 */
@JsonbPropertyOrder({
  "kpi",
  "version",
  "unit",
  "currency",
  "basis",
  "grain",
  "run",
  "rows",
  "total"
})
public record AnswerForm(
    String kpi,
    int version,
    String unit,
    String currency,
    String basis,
    String grain,
    int run,
    List<RowForm> rows,
    RowForm total) {

  static AnswerForm of(KpiAnswer answer, String companyCurrency) {
    var question = answer.question();
    return new AnswerForm(
        question.kpi().code(),
        question.kpi().version(),
        question.kpi().unit().code(),
        question.kpi().unit() == Unit.MONEY ? companyCurrency : null,
        question.basis().code(),
        question.grain().code(),
        question.run().id(),
        answer.rows().stream().map(RowForm::of).toList(),
        RowForm.of(answer.total()));
  }
}
