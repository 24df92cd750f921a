package org.closedloop.organisation.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.closedloop.organisation.Absence;
import org.closedloop.organisation.AbsenceReason;
import org.closedloop.organisation.AbsentTwice;
import org.closedloop.organisation.Department;
import org.closedloop.organisation.Employee;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;

/** Enters and withdraws absences: everybody the own ones, leads those of their side. */
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
public class AbsenceService {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private Reach reach;
  @Inject private Clock clock;
  @Resource private SessionContext caller;

  /**
   * Enters days on which somebody is away, the last one included.
   *
   * @param employee code of who is away; null for the caller
   * @param deputy code of who stands in, null for nobody
   * @throws AbsentTwice if the person is away on one of these days already
   */
  public long enter(
      String employee, LocalDate firstDay, LocalDate lastDay, String deputy, AbsenceReason reason) {
    Employee who = employee == null ? self() : reachable(employee);
    if (deputy != null) {
      employee(deputy);
    }
    Absence absence =
        new Absence(
            who.code(),
            firstDay,
            lastDay,
            deputy,
            reason,
            caller.getCallerPrincipal().getName(),
            clock.instant());
    em.lock(who, LockModeType.PESSIMISTIC_WRITE); // two entries at once must see each other
    if (isAway(who.code(), firstDay, lastDay)) {
      throw new AbsentTwice(firstDay, lastDay);
    }
    em.persist(absence);
    return absence.id();
  }

  /** Withdraws an absence: the person is there after all. */
  public void retract(long id) {
    Absence absence = em.find(Absence.class, id);
    if (absence == null) {
      throw new NoSuchRecord("absence", id);
    }
    reachable(absence.employee());
    absence.retract();
  }

  private Employee self() {
    return reach
        .self(caller)
        .orElseThrow(() -> new NoEmployee(caller.getCallerPrincipal().getName()));
  }

  /** The employee, if the caller may enter absences there; otherwise as if there were none. */
  private Employee reachable(String code) {
    Employee employee = employee(code);
    boolean own = reach.self(caller).filter(me -> me.code().equals(code)).isPresent();
    if (own || caller.isCallerInRole(Role.ADMIN) || isLed(employee)) {
      return employee;
    }
    throw new NoSuchRecord("employee", code);
  }

  private boolean isLed(Employee employee) {
    if (employee.team() == null) {
      return false;
    }
    List<Department> side =
        em.createQuery("select t.department from Team t where t.code = :team", Department.class)
            .setParameter("team", employee.team())
            .getResultList();
    return reach.led(caller).containsAll(side) && !side.isEmpty();
  }

  private Employee employee(String code) {
    return em.createQuery("select e from Employee e where e.code = :code", Employee.class)
        .setParameter("code", code)
        .getResultStream()
        .findFirst()
        .orElseThrow(() -> new NoSuchRecord("employee", code));
  }

  private boolean isAway(String employee, LocalDate first, LocalDate last) {
    return em.createQuery(
                "select count(a) from Absence a where a.employee = :employee"
                    + " and a.retracted = false and a.firstDay <= :last and a.lastDay >= :first",
                Long.class)
            .setParameter("employee", employee)
            .setParameter("first", first)
            .setParameter("last", last)
            .getSingleResult()
        > 0;
  }
}
