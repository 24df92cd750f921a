package org.closedloop.kpi.figure;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.closedloop.kpi.Amounts;
import org.closedloop.kpi.Definition;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.Kpi;
import org.closedloop.kpi.Unit;

/**
 * Qualified leads (MQL) that Sales has not confirmed (SQL): returned, declined, given up,
 * undecided, in work and not offered together.
 */
@ApplicationScoped
public class MqlSqlGap implements Kpi {

  @Override
  public String code() {
    return "mql-sql-gap";
  }

  @Override
  public int position() {
    return 186;
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
  public Definition definition() {
    return Definition.cohort(
        Formula.sum(
            Amounts.cohort("gap-returned")
                .plus(
                    Amounts.cohort("gap-declined")
                        .plus(
                            Amounts.cohort("gap-given-up")
                                .plus(
                                    Amounts.cohort("gap-undecided")
                                        .plus(
                                            Amounts.cohort("gap-in-work")
                                                .plus(Amounts.cohort("gap-not-offered"))))))));
  }

  @Override
  public Set<Dimension> slices() {
    return EnumSet.range(Dimension.CHANNEL, Dimension.REASON);
  }

  @Override
  public List<String> maturesWith() {
    return List.of("mql-to-sql");
  }
}
