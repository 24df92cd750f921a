package org.closedloop.sla.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.sla.service.Cockpit;
import org.closedloop.sla.service.CockpitQuery;
import org.closedloop.sla.service.Standing;

/** What Marketing and Sales agreed for a month and what they reached, promise by promise. */
@Named
@RequestScoped
public class MonthAgreement {

  @Inject private CockpitQuery cockpits;

  private final Map<String, Cockpit> read = new HashMap<>();

  /**
   * Both sides in a month.
   *
   * @param month such as 2026-10
   */
  public Cockpit of(String month) {
    return read.computeIfAbsent(month, each -> cockpits.month(YearMonth.parse(each)));
  }

  /** The promises of a month, Marketing first. */
  public List<Standing> promises(String month) {
    return of(month).standings().stream()
        .sorted(Comparator.comparing((Standing standing) -> standing.promise().side()))
        .toList();
  }
}
