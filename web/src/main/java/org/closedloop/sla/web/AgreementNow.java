package org.closedloop.sla.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.YearMonth;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.organisation.Department;
import org.closedloop.shell.web.Format;
import org.closedloop.sla.service.Cockpit;
import org.closedloop.sla.service.CockpitQuery;
import org.closedloop.sla.service.Judged;

/** How both sides stand against the agreement this month, in a line each. */
@Named
@RequestScoped
public class AgreementNow {

  @Inject private CockpitQuery cockpits;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;
  @Inject private Format format;

  private Cockpit cockpit;

  private Cockpit cockpit() {
    if (cockpit == null) {
      cockpit = cockpits.month(YearMonth.from(zone.dayOf(clock.instant())));
    }
    return cockpit;
  }

  /** Number of the contract in force; null if none is. */
  public Integer getContract() {
    return cockpit().contract();
  }

  public String getSince() {
    return format.text("sla.contract.since", format.date(format.dayOf(cockpit().inForceFrom())));
  }

  /** How many obligations of a side are kept, in words. */
  public String kept(Department side) {
    return format.text(
        "sla.cockpit.kept", cockpit().count(side, Judged.KEPT), cockpit().of(side).size());
  }

  public long broken(Department side) {
    return cockpit().count(side, Judged.BROKEN);
  }
}
