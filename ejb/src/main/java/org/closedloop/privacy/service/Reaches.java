package org.closedloop.privacy.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import javax.sql.DataSource;
import org.closedloop.database.Jdbc;
import org.closedloop.organisation.Department;
import org.closedloop.privacy.Viewer;

/** Finds out whose work somebody may plan and finish. */
@ApplicationScoped
public class Reaches {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  protected Reaches() {} // for CDI

  public Reaches(DataSource database) {
    this.database = database;
  }

  /**
   * An account that stands for nobody in a team is not held back: what it may do, its role says.
   */
  public Reach of(Viewer viewer) {
    return new Reach(viewer, viewer.employee().flatMap(this::team).map(Team::code).orElse(null));
  }

  /** Whether this person may plan and finish what that employee does. */
  public boolean covers(Viewer viewer, String employee) {
    Optional<Team> team = employee == null ? Optional.empty() : team(employee);
    return of(viewer)
        .covers(
            employee, team.map(Team::code).orElse(null), team.map(Team::department).orElse(null));
  }

  private Optional<Team> team(String employee) {
    return Jdbc.read(
            database,
            "select t.code, t.department from employee e join team t on t.code = e.team"
                + " where e.code = ?",
            row -> new Team(row.getString(1), Department.valueOf(row.getString(2))),
            employee)
        .stream()
        .findFirst();
  }

  private record Team(String code, Department department) {}
}
