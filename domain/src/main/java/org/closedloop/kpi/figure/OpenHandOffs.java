package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Signal;
import org.closedloop.kpi.Unit;

/** Offers that nobody has answered yet, by the day of the offer. */
@ApplicationScoped
public class OpenHandOffs implements Kpi {

  @Override
  public String code() {
    return "open-hand-offs";
  }

  @Override
  public int position() {
    return 176;
  }

  @Override
  public Group group() {
    return Group.HAND_OFF;
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
    return Definition.cohort(Formula.sum(Amounts.cohort("open-hand-offs")));
  }

  @Override
  public List<String> maturesWith() {
    return List.of("accepted-hand-offs");
  }
}
