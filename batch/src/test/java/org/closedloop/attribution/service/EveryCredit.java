package org.closedloop.attribution.service;

import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.closedloop.attribution.Level;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Figures;
import org.closedloop.kpi.service.OneConnection;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;

/** Opens the credits of the comparison of models: on every level, by channel and by campaign. */
public final class EveryCredit {

  private final AttributionQuery credits;
  private final PublishedRun run;
  private final List<String> wrong = new ArrayList<>();
  private int seen;
  private int opened;

  /**
   * @param connection on which everything is asked
   */
  public EveryCredit(Connection connection) {
    credits = new AttributionQuery(OneConnection.of(connection), Figures.models());
    run = new PublishedRunQuery(OneConnection.of(connection)).newest().orElseThrow();
  }

  /**
   * Opens each credit and what nobody is credited.
   *
   * @param step 1 for every credit of a channel or campaign, 2 for every second one and so on
   * @return those whose deals do not add up to them, in words
   */
  public List<String> open(LocalDate from, LocalDate to, Dimension by, int step) {
    for (Level level : Level.values()) {
      Comparing asked = new Comparing(from, to, level, by, run);
      Comparison shown = credits.compare(asked);
      prove(asked, null, null, shown.uncredited());
      for (int model = 0; model < shown.models().size(); model++) {
        String code = shown.models().get(model);
        long places = 0;
        for (Credits row : shown.rows()) {
          places += row.cents().get(model);
          if (++seen % step == 0) {
            prove(asked, code, row.place(), row.cents().get(model));
          }
        }
        prove(asked, code, null, places);
      }
    }
    return wrong;
  }

  public int opened() {
    return opened;
  }

  private void prove(Comparing asked, String model, String place, long cents) {
    opened++;
    CreditedDeals deals = credits.deals(asked, model, place);
    long listed = deals.items().stream().mapToLong(CreditedDeal::credited).sum();
    boolean all = deals.items().size() == deals.count();
    if (deals.cents() != cents || all && listed != cents) {
      wrong.add(
          "%s %s %s %s: credits %d, deals %d, listed %d"
              .formatted(asked.from(), asked.level(), model, place, cents, deals.cents(), listed));
    }
  }
}
