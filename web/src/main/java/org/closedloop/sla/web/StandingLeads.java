package org.closedloop.sla.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Map;
import org.closedloop.organisation.Department;
import org.closedloop.sla.service.Cockpit;
import org.closedloop.sla.service.CockpitSpan;
import org.closedloop.sla.service.Standing;

/** Where the leads behind a promise's standing are listed. */
@Named
@RequestScoped
public class StandingLeads {

  /** The figure that counts the leads at the beginning of an agreed transition. */
  private static final Map<String, String> BEGINNING =
      Map.of(
          "lead-to-mql", "new-leads",
          "mql-to-sal", "qualified-leads",
          "mql-to-sql", "qualified-leads",
          "sql-to-opportunity", "sales-qualified-leads",
          "opportunity-to-customer", "opportunities");

  @Inject private HttpServletRequest request;

  /** Whether the number rests on a published figure instead of judged promises. */
  public boolean isFigure(Standing standing) {
    return standing.amount() || "quota".equals(standing.promise().kind());
  }

  /** The page with the leads; null where a week would have to be cut out of a figure. */
  public String of(Standing standing, Cockpit cockpit) {
    if (!isFigure(standing)) {
      return judged(cockpit)
          + "&promise="
          + standing.promise().code()
          + "&kind="
          + standing.promise().kind();
    }
    String kpi =
        standing.amount()
            ? "qualified-leads"
            : BEGINNING.get(standing.promise().details().getOrDefault("transition", "mql-to-sql"));
    return kpi == null || cockpit.span() == CockpitSpan.WEEK
        ? null
        : request.getContextPath()
            + "/kpi/cell.xhtml?basis=period&kpi="
            + kpi
            + "&grain="
            + cockpit.span().name().toLowerCase(Locale.ROOT)
            + "&period="
            + period(cockpit);
  }

  /** What a side broke in the time the page is about. */
  public String broken(Department side, Cockpit cockpit) {
    return judged(cockpit) + "&result=broken&side=" + side.name().toLowerCase(Locale.ROOT);
  }

  private String judged(Cockpit cockpit) {
    return request.getContextPath()
        + "/sla/promises.xhtml?from="
        + cockpit.first()
        + "&to="
        + cockpit.until();
  }

  private static String period(Cockpit cockpit) {
    return cockpit.span() == CockpitSpan.QUARTER
        ? cockpit.first().getYear() + "-Q" + cockpit.first().get(IsoFields.QUARTER_OF_YEAR)
        : YearMonth.from(cockpit.first()).toString();
  }
}
