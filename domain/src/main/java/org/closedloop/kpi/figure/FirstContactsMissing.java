package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Signal;
import org.closedloop.kpi.Unit;

/**
 * Leads taken over by Sales that nobody has been in touch with: the time to first contact does not
 * know them.
 */
@ApplicationScoped
public class FirstContactsMissing implements Kpi {

  @Override
  public String code() {
    return "first-contacts-missing";
  }

  @Override
  public int position() {
    return 348;
  }

  @Override
  public Group group() {
    return Group.SLA;
  }

  @Override
  public Unit unit() {
    return Unit.COUNT;
  }

  @Override
  public Signal signal() {
    return Signal.LEADING;
  }

  @Override
  public Definition definition() {
    return Definition.cohort(Formula.sum(Amounts.cohort("first-contacts-missing")));
  }

  @Override
  public Set<Dimension> slices() {
    return Dimension.ofPromises();
  }

  @Override
  public List<String> maturesWith() {
    return List.of("first-contact-kept");
  }
}
