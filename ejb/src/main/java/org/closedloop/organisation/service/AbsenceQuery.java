package org.closedloop.organisation.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.closedloop.organisation.Absence;
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

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private Reach reach;
  @Resource private SessionContext caller;

  /** Absences the caller may see that end on {@code day} or later, soonest first. */
  public List<AbsenceRow> from(LocalDate day) {
    List<Absence> absences =
        em.createQuery(
                "select a from Absence a where a.retracted = false and a.lastDay >= :day"
                    + " order by a.firstDay, a.id",
                Absence.class)
            .setParameter("day", day)
            .getResultList();
    Map<String, Employee> people = people();
    Map<String, Team> teams = teams();
    Optional<Employee> self = reach.self(caller);
    List<AbsenceRow> rows = new ArrayList<>();
    for (Absence absence : absences) {
      Employee who = people.get(absence.employee());
      Sight sight = who == null ? Sight.NOTHING : sight(self, who, teams.get(who.team()));
      if (sight != Sight.NOTHING) {
        rows.add(row(absence, who, people, teams, sight == Sight.EVERYTHING));
      }
    }
    return rows;
  }

  private enum Sight {
    NOTHING,
    DAYS,
    EVERYTHING
  }

  private Sight sight(Optional<Employee> self, Employee who, Team team) {
    if (self.filter(me -> me.code().equals(who.code())).isPresent() || leads(team)) {
      return Sight.EVERYTHING;
    }
    boolean mate =
        who.team() != null && self.filter(me -> who.team().equals(me.team())).isPresent();
    return mate || reach.seesAll(caller) ? Sight.DAYS : Sight.NOTHING;
  }

  private boolean leads(Team team) {
    return caller.isCallerInRole(Role.ADMIN)
        || team != null && reach.led(caller).contains(team.department());
  }

  private static AbsenceRow row(
      Absence absence,
      Employee who,
      Map<String, Employee> people,
      Map<String, Team> teams,
      boolean open) {
    Team team = teams.get(who.team());
    return new AbsenceRow(
        absence.id(),
        who.code(),
        who.name(),
        team == null ? null : team.name(),
        absence.firstDay(),
        absence.lastDay(),
        absence
            .deputy()
            .map(code -> people.containsKey(code) ? people.get(code).name() : code)
            .orElse(null),
        open ? absence.reason() : null,
        open);
  }

  /** Whose absence the caller may enter, the caller first. */
  public List<Person> mayEnterFor() {
    Map<String, Team> teams = teams();
    Optional<Employee> self = reach.self(caller);
    List<Person> people = new ArrayList<>();
    self.ifPresent(me -> people.add(person(me, teams)));
    people().values().stream()
        .filter(Employee::active)
        .filter(each -> leads(teams.get(each.team())))
        .filter(each -> self.filter(me -> me.code().equals(each.code())).isEmpty())
        .map(each -> person(each, teams))
        .forEach(people::add);
    return people;
  }

  /** Who can stand in: everybody who works here. */
  public List<Person> deputies() {
    Map<String, Team> teams = teams();
    return people().values().stream()
        .filter(Employee::active)
        .map(each -> person(each, teams))
        .toList();
  }

  /** Everybody, by code, in the order of names. */
  private Map<String, Employee> people() {
    Map<String, Employee> people = new LinkedHashMap<>();
    em.createQuery("select e from Employee e order by e.name, e.code", Employee.class)
        .getResultList()
        .forEach(each -> people.put(each.code(), each));
    return people;
  }

  private Map<String, Team> teams() {
    Map<String, Team> teams = new HashMap<>();
    em.createQuery("select t from Team t", Team.class)
        .getResultList()
        .forEach(each -> teams.put(each.code(), each));
    return teams;
  }

  private static Person person(Employee employee, Map<String, Team> teams) {
    Team team = teams.get(employee.team());
    return new Person(employee.code(), employee.name(), team == null ? null : team.name());
  }
}
