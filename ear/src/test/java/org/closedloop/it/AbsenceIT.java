package org.closedloop.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.closedloop.calendar.BusinessCalendar;
import org.closedloop.calendar.BusinessCalendars;
import org.closedloop.calendar.Window;
import org.closedloop.calendar.service.CalendarService;
import org.closedloop.calendar.service.CalendarWish;
import org.closedloop.organisation.AbsenceReason;
import org.closedloop.organisation.Absences;
import org.closedloop.organisation.AbsentTwice;
import org.closedloop.organisation.service.AbsenceQuery;
import org.closedloop.organisation.service.AbsenceRow;
import org.closedloop.organisation.service.AbsenceService;
import org.closedloop.refusal.NoSuchRecord;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may enter and see absences; the tests act as the employee of their account's name. */
@ArquillianTest
class AbsenceIT {

  private static final LocalDate MONDAY = LocalDate.of(2031, 3, 3);
  private static final String ME = "anonymous";

  @EJB private AsSales sales;
  @EJB private AsMarketingLead marketingLead;
  @EJB private AsTopManagement management;

  @Inject private AbsenceService service;
  @Inject private AbsenceQuery query;
  @Inject private Absences absences;
  @Inject private BusinessCalendars calendars;
  @Inject private CalendarService calendarService;
  @Resource private UserTransaction transaction;

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @BeforeEach
  void hirePeople() throws Exception {
    change(
        "insert into team (code, name, department) values ('away-s', 'Away S', 'SALES')",
        "insert into team (code, name, department) values ('away-m', 'Away M', 'MARKETING')",
        employee(-1, ME, "away-s"),
        employee(-2, "away-mate", "away-s"),
        employee(-3, "away-other", "away-m"));
  }

  @AfterEach
  void letThemGo() throws Exception {
    change(
        "delete from absence where employee in ('anonymous', 'away-mate', 'away-other')",
        "delete from employee where id < 0",
        "delete from team where code in ('away-s', 'away-m')");
  }

  @Test
  void everybodyEntersTheOwnDaysAndNobodysElse() throws Exception {
    sales.call(
        () -> service.enter(null, MONDAY, MONDAY.plusDays(4), "away-mate", AbsenceReason.TRAINING));

    AbsenceRow own = sales.call(() -> query.from(MONDAY)).get(0);
    assertThat(own.employee()).isEqualTo(ME);
    assertThat(own.deputy()).isEqualTo("Person away-mate");
    assertThat(own.reason()).isEqualTo(AbsenceReason.TRAINING);
    assertThat(Absences.present(ME, absences.on(MONDAY.plusDays(4)))).contains("away-mate");
    assertThat(absences.on(MONDAY.plusDays(5))).doesNotContainKey(ME);
    assertThatThrownBy(
            () ->
                sales.call(
                    () -> service.enter("away-mate", MONDAY, MONDAY, null, AbsenceReason.OTHER)))
        .isInstanceOf(NoSuchRecord.class);
    assertThatThrownBy(
            () ->
                sales.call(
                    () ->
                        service.enter(
                            null,
                            MONDAY.plusDays(4),
                            MONDAY.plusDays(9),
                            null,
                            AbsenceReason.OTHER)))
        .isInstanceOf(AbsentTwice.class);
  }

  @Test
  void leadsEnterAndSeeTheirSideOnlyAndMatesSeeDaysWithoutReasons() throws Exception {
    long others =
        marketingLead.call(
            () -> service.enter("away-other", MONDAY, MONDAY, null, AbsenceReason.SICKNESS));
    change(
        "insert into absence (id, employee, first_day, last_day, reason, recorded_by, recorded_at,"
            + " retracted, version) values (-1, 'away-mate', date '2031-03-03', date '2031-03-03',"
            + " 'SICKNESS', 'x', timestamp with time zone '2026-01-01 00:00:00+00', false, 1)");

    List<AbsenceRow> seen = sales.call(() -> query.from(MONDAY));
    assertThat(seen).extracting(AbsenceRow::employee).containsExactly("away-mate");
    assertThat(seen.get(0).reason()).isNull();
    assertThat(seen.get(0).mine()).isFalse();
    assertThatThrownBy(() -> sales.call(() -> retract(others))).isInstanceOf(NoSuchRecord.class);
    assertThat(management.call(() -> query.from(MONDAY)))
        .hasSize(2)
        .allMatch(row -> row.reason() == null);

    marketingLead.call(() -> retract(others));

    assertThat(absences.on(MONDAY)).containsOnlyKeys("away-mate");
  }

  @Test
  void publicHolidaysAreKnownInTheServerAndOnlyAdministratorsChangeHours() throws Exception {
    BusinessCalendar standard =
        calendars.versions(BusinessCalendars.STANDARD).all().get(0).calendar();

    assertThat(standard.isWorkingDay(LocalDate.of(2031, 12, 24))).isTrue();
    assertThat(standard.isWorkingDay(LocalDate.of(2031, 12, 25))).isFalse();
    CalendarWish wish =
        new CalendarWish(
            "standard",
            "Standard",
            standard.zone(),
            null,
            Map.of(MONDAY.getDayOfWeek(), List.of(Window.of("08:00", "12:00"))),
            List.of(),
            MONDAY);
    assertThatThrownBy(() -> sales.call(() -> calendarService.add(wish)))
        .isInstanceOf(EJBAccessException.class);
  }

  private Void retract(long id) {
    service.retract(id);
    return null;
  }

  private static String employee(int id, String code, String team) {
    return "insert into employee (id, code, name, team, active, recorded_at, version) values ("
        + id
        + ", '"
        + code
        + "', 'Person "
        + code
        + "', '"
        + team
        + "', true, timestamp with time zone '2026-01-01 00:00:00+00', 1)";
  }

  private void change(String... statements) throws Exception {
    transaction.begin();
    for (String statement : statements) {
      em.createNativeQuery(statement).executeUpdate();
    }
    transaction.commit();
  }
}
