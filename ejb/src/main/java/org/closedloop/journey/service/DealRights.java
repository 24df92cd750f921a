package org.closedloop.journey.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import javax.sql.DataSource;
import org.closedloop.database.Jdbc;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.Viewer;

/**
 * Who may change which deal: everybody sees all of them, but a deal belongs to a team. The lead of
 * Sales changes each; somebody of Sales the own ones and those of the own team, and what belongs to
 * no team.
 */
@ApplicationScoped
public class DealRights {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  protected DealRights() {} // for CDI

  DealRights(DataSource database) {
    this.database = database;
  }

  /**
   * An account that stands for nobody in a team is not held back: what it may do, its role says.
   *
   * @param owner code of whom the deal belongs to, or null
   * @param leadTeam code of the team the lead belongs to; counts if the owner is in none
   */
  boolean mayChange(Viewer caller, String owner, String leadTeam) {
    if (caller.roles().contains(Role.SALES_LEAD)) {
      return true;
    }
    if (!caller.roles().contains(Role.SALES)) {
      return false;
    }
    String own = caller.employee().map(this::teamOf).orElse(null);
    if (own == null || caller.employee().filter(code -> code.equals(owner)).isPresent()) {
      return true;
    }
    String ownersTeam = owner == null ? null : teamOf(owner);
    String team = ownersTeam == null ? leadTeam : ownersTeam;
    return team == null || team.isEmpty() || team.equals(own);
  }

  private String teamOf(String employee) {
    return Jdbc.read(
            database,
            "select team from employee where code = ? and team is not null",
            row -> row.getString(1),
            employee)
        .stream()
        .findFirst()
        .orElse(null);
  }
}
