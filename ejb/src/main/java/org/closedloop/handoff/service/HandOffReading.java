package org.closedloop.handoff.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.closedloop.handoff.Candidate;
import org.closedloop.handoff.Candidates;
import org.closedloop.handoff.HandOff;
import org.closedloop.handoff.HandOffRules;
import org.closedloop.handoff.HandOffState;
import org.closedloop.handoff.Outcome;
import org.closedloop.handoff.Rulebook;
import org.closedloop.organisation.Employee;
import org.closedloop.organisation.Team;
import org.closedloop.text.Wording;

/** Makes rows for lists of hand-offs: names, reasons and clocks of all of them in a few queries. */
@ApplicationScoped
public class HandOffReading {

  @PersistenceContext(unitName = "closedloop")
  private EntityManager em;

  @Inject private Candidates candidates;
  @Inject private Rulebook rulebook;

  List<HandOffRow> rows(List<HandOff> found) {
    if (found.isEmpty()) {
      return List.of();
    }
    List<Long> leads = found.stream().map(each -> each.lead().id()).distinct().toList();
    Map<Long, Candidate> known =
        found.stream().allMatch(each -> each.briefing().frozenAt() != null)
            ? Map.of()
            : candidates.of(leads);
    Map<String, Due> clocks = clocks(leads);
    HandOffRow.Names names = names();
    List<HandOffRules> rules = rulebook.all();
    return found.stream()
        .map(
            each ->
                HandOffRow.of(
                    each,
                    names,
                    asked(each, known),
                    reason(rules, each.state(), each.standing().reason()),
                    clocks.get(clockOf(each))))
        .toList();
  }

  HandOffRow.Names names() {
    Map<String, String> teams =
        em.createQuery("select t from Team t", Team.class)
            .getResultStream()
            .collect(Collectors.toMap(Team::code, Team::name));
    Map<String, String> employees =
        em.createQuery("select e from Employee e", Employee.class)
            .getResultStream()
            .collect(Collectors.toMap(Employee::code, Employee::name));
    return new HandOffRow.Names() {
      @Override
      public String team(String code) {
        return code == null ? null : teams.getOrDefault(code, code);
      }

      @Override
      public String employee(String code) {
        return code == null ? null : employees.getOrDefault(code, code);
      }
    };
  }

  private static HandOffRow.Asked asked(HandOff handOff, Map<Long, Candidate> known) {
    Candidate.Touch frozen = handOff.briefing().reasonToCall();
    if (frozen == null && known.containsKey(handOff.lead().id())) {
      frozen = known.get(handOff.lead().id()).interest().orElse(null);
    }
    return frozen == null
        ? HandOffRow.Asked.NOTHING
        : new HandOffRow.Asked(frozen.kind(), frozen.subject());
  }

  /** By its code in the newest rules that know it; other systems give their own words. */
  static Wording reason(List<HandOffRules> rules, HandOffState state, String code) {
    if (code == null) {
      return null;
    }
    if (state == HandOffState.OPEN || state == HandOffState.WITHDRAWN) {
      return new Wording(code, code);
    }
    Outcome outcome = Outcome.valueOf(state.name());
    return rules.stream()
        .flatMap(version -> version.reason(outcome, code).stream())
        .map(found -> found.name())
        .findFirst()
        .orElseGet(() -> new Wording(code, code));
  }

  /** The answer's clock while it is open, Marketing's clock of the reaction once it is returned. */
  private static String clockOf(HandOff handOff) {
    String kind = handOff.state() == HandOffState.RETURNED ? "reaction" : "answer";
    return kind + ' ' + handOff.lead().id() + ' ' + handOff.key();
  }

  private Map<String, Due> clocks(Collection<Long> leads) {
    String places = leads.stream().map(lead -> "?").collect(Collectors.joining(", "));
    var query =
        em.createNativeQuery(
            "select kind, lead, hand_off, state, started_at, due_at, limit_minutes, calendar"
                + " from sla_clock where kind in ('answer', 'reaction') and state <> 'CANCELLED'"
                + " and due_at is not null and hand_off is not null and lead in ("
                + places
                + ")");
    int place = 1;
    for (Long lead : leads) {
      query.setParameter(place++, lead);
    }
    Map<String, Due> clocks = new HashMap<>();
    for (Object each : query.getResultList()) {
      Object[] row = (Object[]) each;
      clocks.put(
          row[0] + " " + ((Number) row[1]).longValue() + ' ' + row[2],
          new Due(
              (String) row[3],
              instant(row[4]),
              instant(row[5]),
              ((Number) row[6]).intValue(),
              ((Number) row[7]).longValue()));
    }
    return clocks;
  }

  private static Instant instant(Object value) {
    if (value instanceof OffsetDateTime at) {
      return at.toInstant();
    }
    return ((java.sql.Timestamp) value).toInstant();
  }
}
