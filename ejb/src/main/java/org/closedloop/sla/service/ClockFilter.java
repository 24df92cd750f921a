package org.closedloop.sla.service;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.closedloop.organisation.Department;

/**
 * Which clocks that are not over are wanted; what is null does not matter.
 *
 * @param standing whether only overdue ones are wanted, or only those that stand
 * @param team code of the team that is responsible
 * @param kind code of the kind of promise
 */
public record ClockFilter(Department side, Standing standing, String team, String kind)
    implements Serializable {

  /** How a clock stands. */
  public enum Standing {
    OVERDUE("BREACHED"),
    PAUSED("PAUSED");

    private final String state;

    Standing(String state) {
      this.state = state;
    }
  }

  /** All of a side; null for both. */
  public static ClockFilter of(Department side) {
    return new ClockFilter(side, null, null, null);
  }

  ClockFilter standing(Standing wanted) {
    return new ClockFilter(side, wanted, team, kind);
  }

  /** The conditions on a clock {@code c}; {@link #values} stand for the question marks. */
  String conditions() {
    StringBuilder conditions = new StringBuilder();
    if (side != null) {
      conditions.append(" and c.side = ?");
    }
    if (standing != null) {
      conditions.append(" and c.state = ?");
    }
    if (team != null) {
      conditions.append(" and c.team = ?");
    }
    if (kind != null) {
      conditions.append(" and c.kind = ?");
    }
    return conditions.toString();
  }

  List<String> values() {
    List<String> values = new ArrayList<>();
    if (side != null) {
      values.add(side.name());
    }
    if (standing != null) {
      values.add(standing.state);
    }
    if (team != null) {
      values.add(team);
    }
    if (kind != null) {
      values.add(kind);
    }
    return values;
  }
}
