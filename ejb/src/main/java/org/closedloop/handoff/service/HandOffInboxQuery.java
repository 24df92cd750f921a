package org.closedloop.handoff.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.closedloop.handoff.Actor;
import org.closedloop.handoff.HandOff;
import org.closedloop.handoff.HandOffRules;
import org.closedloop.handoff.HandOffState;
import org.closedloop.handoff.HandOffs;
import org.closedloop.handoff.Rulebook;
import org.closedloop.lead.Lead;
import org.closedloop.lead.Leads;
import org.closedloop.listing.service.Blocks;
import org.closedloop.organisation.Employee;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.sla.kind.LeadEvents;
import org.closedloop.source.HistoryRow;
import org.closedloop.source.SourceKey;
import org.closedloop.touchpoint.Activity;
import org.closedloop.touchpoint.Contacted;
import org.closedloop.touchpoint.Contacts;

/** Finds hand-offs: what waits for an answer first, and how one lead was handed over. */
@Stateless
@RolesAllowed({
  Role.MARKETING,
  Role.MARKETING_LEAD,
  Role.SALES,
  Role.SALES_LEAD,
  Role.MANAGEMENT,
  Role.CONTROLLER,
  Role.ADMIN,
  Role.INTEGRATION
})
public class HandOffInboxQuery {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private HandOffReading reading;
  @Inject private HandOffs handOffs;
  @Inject private Leads leads;
  @Inject private Contacts contacts;
  @Inject private Rulebook rulebook;
  @Inject private Callers callers;
  @Inject private Clock clock;
  @Resource private SessionContext caller;

  /** How many fit, of those the caller may see. */
  public long count(HandOffFilter filter) {
    HandOffConditions wanted = HandOffConditions.of(filter, callers.of(caller));
    return wanted
        .fill(em.createQuery("select count(h) from HandOff h" + wanted.where(), Long.class))
        .getSingleResult();
  }

  /** How many of them should have been answered already. */
  public long overdue(HandOffFilter filter) {
    HandOffConditions wanted = HandOffConditions.of(filter, callers.of(caller));
    List<String> keys =
        wanted
            .fill(em.createQuery("select h.key from HandOff h" + wanted.where(), String.class))
            .getResultList();
    List<?> late =
        em.createNativeQuery(
                "select c.hand_off from sla_clock c where c.kind = 'answer'"
                    + " and c.state = 'BREACHED' and c.ended_at is null")
            .getResultList();
    Set<Object> overdue = new HashSet<>(late);
    return keys.stream().filter(overdue::contains).count();
  }

  /**
   * Some rows: open ones in the order in which they were offered, others the last one first.
   *
   * @param first how many rows to pass over
   * @param most how many rows to give
   */
  public List<HandOffRow> rows(HandOffFilter filter, int first, int most) {
    HandOffConditions wanted = HandOffConditions.of(filter, callers.of(caller));
    TypedQuery<HandOff> query =
        em.createQuery("select h from HandOff h" + wanted.where() + order(filter), HandOff.class)
            .setHint("eclipselink.batch", "h.lead")
            .setHint("eclipselink.batch", "h.lead.slice")
            .setHint("eclipselink.batch.type", "IN")
            .setFirstResult(first)
            .setMaxResults(most);
    return reading.rows(wanted.fill(query).getResultList());
  }

  /** Those that should be answered first, whatever the order in which they were offered. */
  public List<HandOffRow> soonest(HandOffFilter filter, int most) {
    HandOffConditions wanted = HandOffConditions.of(filter, callers.of(caller));
    List<Object[]> all =
        wanted
            .fill(
                em.createQuery(
                    "select h.id, h.lead.id, h.key, h.standing.offeredAt from HandOff h"
                        + wanted.where(),
                    Object[].class))
            .getResultList();
    Map<String, Integer> places = new HashMap<>();
    for (Object found :
        em.createNativeQuery(
                "select c.lead, c.hand_off from sla_clock c where c.kind = 'answer'"
                    + " and c.ended_at is null and c.hand_off is not null"
                    + " and c.due_at is not null order by c.due_at, c.id")
            .getResultList()) {
      Object[] clock = (Object[]) found;
      places.putIfAbsent(clock[0] + " " + clock[1], places.size());
    }
    return these(
        all.stream()
            .sorted(
                Comparator.comparingInt(
                        (Object[] row) ->
                            places.getOrDefault(row[1] + " " + row[2], Integer.MAX_VALUE))
                    .thenComparing(row -> (Instant) row[3])
                    .thenComparing(row -> (Long) row[0]))
            .limit(most)
            .map(row -> (Long) row[0])
            .toList());
  }

  /** The numbers of all that fit, in the order of the list. */
  public List<Long> ids(HandOffFilter filter) {
    HandOffConditions wanted = HandOffConditions.of(filter, callers.of(caller));
    String query = "select h.id from HandOff h" + wanted.where() + order(filter);
    return wanted.fill(em.createQuery(query, Long.class)).getResultList();
  }

  /** The rows of some hand-offs in the order of their numbers, as far as the caller sees them. */
  public List<HandOffRow> these(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    HandOffConditions wanted =
        HandOffConditions.of(HandOffFilter.of(null), callers.of(caller)).among(ids);
    TypedQuery<HandOff> query =
        em.createQuery("select h from HandOff h" + wanted.where(), HandOff.class)
            .setHint("eclipselink.batch", "h.lead")
            .setHint("eclipselink.batch", "h.lead.slice")
            .setHint("eclipselink.batch.type", "IN");
    return Blocks.sorted(ids, reading.rows(wanted.fill(query).getResultList()), HandOffRow::id);
  }

  private static String order(HandOffFilter filter) {
    return filter.state() == HandOffState.OPEN
        ? " order by h.standing.offeredAt, h.id"
        : LAST_FIRST;
  }

  private static final String LAST_FIRST = " order by h.standing.offeredAt desc, h.id desc";

  /**
   * One hand-off with its briefing.
   *
   * @throws NoSuchRecord if there is none, or the caller may not see it
   */
  public HandOffDetail get(long id) {
    HandOff handOff = handOffs.get(id);
    if (!HandOffConditions.maySee(callers.of(caller), handOff.standing().team())) {
      throw new NoSuchRecord("hand_off", id);
    }
    return detail(handOff);
  }

  /**
   * What Sales did about a lead since it was offered, the last first.
   *
   * @throws NoSuchRecord if there is no such hand-off, or the caller may not see it
   */
  public List<ContactRow> contacts(long id) {
    HandOff handOff = handOffs.get(id);
    if (!HandOffConditions.maySee(callers.of(caller), handOff.standing().team())) {
      throw new NoSuchRecord("hand_off", id);
    }
    Instant offered = handOff.standing().offeredAt();
    HandOffRow.Names names = reading.names();
    List<ContactRow> made = new ArrayList<>();
    boolean reached = false;
    for (Activity each : HistoryRow.effective(contacts.activitiesOf(handOff.lead()))) {
      if (!each.at().isBefore(offered)) {
        Contacted how = each.contacted();
        boolean attempt =
            new LeadEvents.Contact(each.at(), how.kind().name(), how.outbound(), each.employee())
                .isAttempt();
        made.add(
            new ContactRow(
                how.kind(),
                each.at(),
                names.employee(each.employee()),
                how.subject(),
                how.outcome(),
                attempt && !reached));
        reached |= attempt;
      }
    }
    Collections.reverse(made);
    return made;
  }

  private HandOffDetail detail(HandOff handOff) {
    Actor actor = callers.of(caller);
    return new HandOffDetail(
        reading.rows(List.of(handOff)).get(0),
        handOff.briefing(),
        handOff.route().why(),
        handOff.scoreParts(),
        callers.nameOf(handOff.standing().offeredBy()),
        actor.sellsFor(handOff.standing().team()));
  }

  /** Everything both departments did and said about handing over one lead. */
  public LeadHandOffs of(SourceKey key) {
    Lead lead = leads.get(key);
    Actor actor = callers.of(caller);
    List<HandOff> all = handOffs.of(lead);
    HandOffRow.Names names = reading.names();
    return new LeadHandOffs(
        reading.rows(all),
        handOffs.commentsOn(lead).stream()
            .map(
                each ->
                    new LeadHandOffs.Said(
                        each.at(), names.employee(each.author()), each.side(), each.said()))
            .toList(),
        all.stream()
            .filter(each -> each.state() == HandOffState.OPEN)
            .anyMatch(each -> actor.sellsFor(each.standing().team())),
        handOffs.refusals(lead),
        all.isEmpty() ? null : detail(all.get(all.size() - 1)));
  }

  /** The last hand-off of each of some leads that was ever offered. */
  public Map<Long, LastHandOff> last(Collection<Long> ofLeads) {
    Map<Long, LastHandOff> last = new HashMap<>();
    if (ofLeads.isEmpty()) {
      return last;
    }
    Actor actor = callers.of(caller);
    em.createQuery(
            "select h.lead.id, h.id, h.standing.state, h.standing.team from HandOff h"
                + " where h.lead.id in :leads order by h.standing.offeredAt, h.id",
            Object[].class)
        .setParameter("leads", ofLeads)
        .getResultStream()
        .forEach(
            row ->
                last.put(
                    (Long) row[0],
                    new LastHandOff(
                        (Long) row[1], (HandOffState) row[2], actor.sellsFor((String) row[3]))));
    return last;
  }

  /** The rules that hold now. */
  public HandOffRules rules() {
    return rulebook.validAt(clock.instant());
  }

  /** The teams that hand-offs can be given to, with their people. */
  public TreeMap<String, List<TeamMember>> teams() {
    TreeMap<String, List<TeamMember>> teams = new TreeMap<>();
    em.createQuery(
            "select e from Employee e, Team t where e.team = t.code"
                + " and t.department = org.closedloop.organisation.Department.SALES"
                + " order by e.name",
            Employee.class)
        .getResultStream()
        .filter(Employee::active)
        .forEach(
            each ->
                teams
                    .computeIfAbsent(each.team(), team -> new ArrayList<>())
                    .add(new TeamMember(each.team(), each.code(), each.name())));
    return teams;
  }
}
