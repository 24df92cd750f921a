package org.closedloop.kpi.rest;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.math.BigDecimal;
import org.closedloop.kpi.service.Member;

/**
 * A lead behind a cell, as other systems read it.
 *
 * @param lead its source key
 * @param stage where it stands now
 * @param enteredOn the day it came below the line; null if it is not there
 * @param reachedOn the day it came above the line; null if it has not
 * @param numerator what it adds above the line, {@code denominator} below, {@code cases} to the
 *     count
 */
@JsonbPropertyOrder({
  "lead",
  "company",
  "city",
  "stage",
  "enteredOn",
  "reachedOn",
  "numerator",
  "denominator",
  "cases"
})
public record MemberForm(
    String lead,
    String company,
    String city,
    String stage,
    String enteredOn,
    String reachedOn,
    BigDecimal numerator,
    BigDecimal denominator,
    long cases) {

  static MemberForm of(Member member) {
    return new MemberForm(
        member.key(),
        member.company(),
        member.city(),
        member.stage().name(),
        member.enteredOn() == null ? null : member.enteredOn().toString(),
        member.reachedOn() == null ? null : member.reachedOn().toString(),
        RowForm.plain(member.numerator()),
        RowForm.plain(member.denominator()),
        member.cases());
  }
}
