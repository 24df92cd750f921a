package org.closedloop.handoff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.closedloop.campaign.Dimensions;
import org.closedloop.handoff.Route.Why;

/**
 * Finds who gets a lead, and says why.
 *
 * <p>Pure: the same lead, rules and seats always lead to the same person. Nobody gets more open
 * hand-offs than the rule allows; whoever is away is replaced by the deputy, if that one has room.
 */
public final class Routing {

  private static final Comparator<Seat> LONGEST_WAITING =
      Comparator.comparing(Seat::lastOffered, Comparator.nullsFirst(Comparator.naturalOrder()))
          .thenComparing(Seat::employee);
  private static final Comparator<Seat> LEAST_BUSY =
      Comparator.comparingInt(Seat::open).thenComparing(LONGEST_WAITING);

  private final List<RoutingRule> rules;

  public Routing(List<RoutingRule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** The teams whose seats must be known to route such a lead. */
  public List<String> teamsFor(Dimensions lead) {
    TreeSet<String> teams = new TreeSet<>();
    for (RoutingRule rule : rules) {
      if (rule.fits(lead) && rule.teamFor(lead) != null) {
        teams.add(rule.teamFor(lead));
      }
    }
    return List.copyOf(teams);
  }

  /**
   * @param seats of each team, the people who may get leads
   */
  public Route route(Dimensions lead, Map<String, List<Seat>> seats) {
    List<Why> passed = new ArrayList<>();
    String firstTeam = null;
    for (int place = 0; place < rules.size(); place++) {
      RoutingRule rule = rules.get(place);
      String team = rule.teamFor(lead);
      if (rule.fits(lead) && team != null) {
        firstTeam = firstTeam == null ? team : firstTeam;
        passed.add(fit(place, rule, team));
        List<Seat> people = seats.getOrDefault(team, List.of());
        Optional<Seat> found = choose(rule, people, passed);
        if (found.isPresent()) {
          return new Route(team, found.get().employee(), passed);
        }
        passed.add(Why.of(people.isEmpty() ? "nobody" : "full", team));
      }
    }
    passed.add(firstTeam == null ? Why.of("no-rule") : Why.of("team", firstTeam));
    return new Route(firstTeam, null, passed);
  }

  private static Why fit(int place, RoutingRule rule, String team) {
    String number = Integer.toString(place + 1);
    return rule.conditions().isEmpty()
        ? Why.of("any", number, team)
        : Why.of("rule", number, rule.conditions(), team);
  }

  private static Optional<Seat> choose(RoutingRule rule, List<Seat> people, List<Why> why) {
    boolean busy = rule.method() == RoutingMethod.CAPACITY;
    Comparator<Seat> order = busy ? LEAST_BUSY : LONGEST_WAITING;
    List<Seat> inOrder = people.stream().sorted(order).toList();
    for (Seat seat : inOrder) {
      if (seat.hasRoom(rule.capacity())) {
        why.add(
            busy
                ? Why.of("least-busy", seat.name(), Integer.toString(seat.open()))
                : Why.of("longest-waiting", seat.name()));
        return Optional.of(seat);
      }
      Optional<Seat> deputy = deputy(seat, people, rule.capacity());
      if (deputy.isPresent()) {
        why.add(Why.of("deputy", seat.name(), deputy.get().name()));
        return deputy;
      }
    }
    return Optional.empty();
  }

  /** Who stands in for somebody whose turn it would be, but who is away. */
  private static Optional<Seat> deputy(Seat seat, List<Seat> people, int capacity) {
    if (!seat.away() || seat.deputy() == null || seat.open() >= capacity) {
      return Optional.empty();
    }
    return people.stream()
        .filter(other -> other.employee().equals(seat.deputy()) && other.hasRoom(capacity))
        .findFirst();
  }
}
