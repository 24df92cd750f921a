package org.closedloop.handoff.service;

import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.closedloop.handoff.Actor;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.source.SourceKey;

/** The conditions of one search for hand-offs, narrowed to what the caller may see. */
final class HandOffConditions {

  private final List<String> conditions = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  private HandOffConditions() {}

  static HandOffConditions of(HandOffFilter filter, Actor caller) {
    HandOffConditions wanted = new HandOffConditions();
    if (filter.state() != null) {
      wanted.add("h.standing.state = :state", "state", filter.state());
    }
    if (filter.team() != null) {
      wanted.add("h.standing.team = :team", "team", filter.team());
    }
    if (filter.mine()) {
      wanted.add(
          "(h.standing.employee = :me or h.standing.employee is null)", "me", caller.employee());
    }
    if (filter.unassigned()) {
      wanted.conditions.add("h.standing.employee is null and h.standing.team is not null");
    }
    if (filter.lead() != null) {
      SourceKey key = key(filter.lead());
      wanted.add("h.lead.key = :lead and h.lead.source.code = :source", "lead", key.id());
      wanted.values.put("source", key.system());
    }
    wanted.seenBy(caller);
    return wanted;
  }

  HandOffConditions among(List<Long> ids) {
    add("h.id in :ids", "ids", ids);
    return this;
  }

  /** Somebody of Sales sees what is offered to the own team, everybody else all of it. */
  static boolean maySee(Actor caller, String team) {
    return seesAll(caller) || team == null || team.equals(caller.team());
  }

  private static boolean seesAll(Actor caller) {
    return !caller.roles().contains(Role.SALES) || caller.roles().size() > 1;
  }

  private void seenBy(Actor caller) {
    if (!seesAll(caller)) {
      String team = caller.team() == null ? "" : caller.team();
      add("(h.standing.team = :own or h.standing.team is null)", "own", team);
    }
  }

  private static SourceKey key(String text) {
    try {
      return SourceKey.parse(text);
    } catch (IllegalArgumentException e) {
      throw new NoSuchRecord("lead", text);
    }
  }

  String where() {
    return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
  }

  <T> TypedQuery<T> fill(TypedQuery<T> query) {
    values.forEach(query::setParameter);
    return query;
  }

  private void add(String condition, String name, Object value) {
    conditions.add(condition);
    values.put(name, value);
  }
}
