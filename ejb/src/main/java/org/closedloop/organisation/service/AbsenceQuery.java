package org.closedloop.organisation.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.closedloop.organisation.Absence;
import org.closedloop.organisation.Department;
import org.closedloop.organisation.Employee;
import org.closedloop.organisation.Role;
import org.closedloop.organisation.Team;

/** Who is away: the own days, those of the own team, and for leads those of their side. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN
})
public class AbsenceQuery {

  private static final String PEOPLE =
      " from Employee e left join Team t on t.code = e.team where e.active = true";

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private Reach reach;
  @Resource private SessionContext caller;

  /** Absences the caller may see that end on {@code day} or later, soonest first. */
  public List<AbsenceRow> from(LocalDate day) {
    List<Object[]> found =
        em.createQuery(
                "select a, e, t, d from Absence a join Employee e on e.code = a.employee"
                    + " left join Team t on t.code = e.team"
                    + " left join Employee d on d.code = a.deputy"
                    + " where a.retracted = false and a.lastDay >= :day"
                    + " order by a.firstDay, e.name, a.id",
                Object[].class)
            .setParameter("day", day)
            .getResultList();
    Optional<Employee> self = reach.self(caller);
    Set<Department> led = reach.led(caller);
    boolean all = reach.seesAll(caller);
    List<AbsenceRow> rows = new ArrayList<>();
    for (Object[] each : found) {
      Absence absence = (Absence) each[0];
      Employee who = (Employee) each[1];
      Team team = (Team) each[2];
      boolean own = self.filter(me -> me.code().equals(who.code())).isPresent();
      boolean leads =
          team != null && led.contains(team.department()) || caller.isCallerInRole(Role.ADMIN);
      boolean mate =
          who.team() != null && self.filter(me -> who.team().equals(me.team())).isPresent();
      if (own || leads || mate || all) {
        rows.add(row(absence, who, team, (Employee) each[3], own || leads));
      }
    }
    return rows;
  }

  private static AbsenceRow row(
      Absence absence, Employee who, Team team, Employee deputy, boolean open) {
    return new AbsenceRow(
        absence.id(),
        who.code(),
        who.name(),
        team == null ? null : team.name(),
        absence.firstDay(),
        absence.lastDay(),
        deputy == null ? absence.deputy().orElse(null) : deputy.name(),
        open ? absence.reason() : null,
        open);
  }

  /** Whose absence the caller may enter, the caller first. */
  public List<Person> mayEnterFor() {
    List<Person> people = new ArrayList<>();
    Optional<Employee> self = reach.self(caller);
    self.ifPresent(me -> people.add(new Person(me.code(), me.name(), null)));
    Set<Department> led = reach.led(caller);
    if (!led.isEmpty()) {
      boolean admin = caller.isCallerInRole(Role.ADMIN);
      TypedQuery<Object[]> query =
          em.createQuery(
              "select e, t"
                  + PEOPLE
                  + (admin ? "" : " and t.department in :led")
                  + " order by e.name, e.code",
              Object[].class);
      if (!admin) {
        query.setParameter("led", led);
      }
      query
          .getResultStream()
          .map(AbsenceQuery::person)
          .filter(each -> self.filter(me -> me.code().equals(each.code())).isEmpty())
          .forEach(people::add);
    }
    return people;
  }

  /** Who can stand in: everybody who works here. */
  public List<Person> deputies() {
    return em.createQuery("select e, t" + PEOPLE + " order by e.name, e.code", Object[].class)
        .getResultStream()
        .map(AbsenceQuery::person)
        .toList();
  }

  private static Person person(Object[] row) {
    Employee employee = (Employee) row[0];
    Team team = (Team) row[1];
    return new Person(employee.code(), employee.name(), team == null ? null : team.name());
  }
}
