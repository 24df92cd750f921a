package org.closedloop.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.closedloop.campaign.Dimensions;
import org.junit.jupiter.api.Test;

class RoutingTest {

  private static final Dimensions NORTHERN =
      Dimensions.NONE.withMarket("industry", "Nord").withPeople("west", "");

  @Test
  void theFirstRuleThatFitsDecidesAndSaysWhy() {
    Routing routing =
        new Routing(
            List.of(
                rule("Süd", "south", RoutingMethod.ROUND_ROBIN, 5),
                rule("Nord", "north", RoutingMethod.ROUND_ROBIN, 5),
                rule(null, null, RoutingMethod.ROUND_ROBIN, 5)));

    Route route =
        routing.route(
            NORTHERN, Map.of("north", List.of(seat("a", 0, "2026-03-02"), seat("b", 1, null))));

    assertThat(route.team()).isEqualTo("north");
    assertThat(route.employee()).isEqualTo("b");
    assertThat(route.why()).extracting(Route.Why::code).containsExactly("rule", "longest-waiting");
    assertThat(route.why().get(0).arguments()).containsExactly("2", "Nord", "north");
    assertThat(Route.parse(route.text())).isEqualTo(route);
  }

  @Test
  void whoeverHasTheFewestOpenGetsItWhereThatIsTheRule() {
    Routing routing = new Routing(List.of(rule(null, "north", RoutingMethod.CAPACITY, 5)));

    Route route =
        routing.route(
            NORTHERN, Map.of("north", List.of(seat("a", 3, null), seat("b", 1, "2026-03-02"))));

    assertThat(route.employee()).isEqualTo("b");
  }

  @Test
  void theDeputyStandsInForWhoeverIsAway() {
    Routing routing = new Routing(List.of(rule(null, "north", RoutingMethod.ROUND_ROBIN, 5)));
    Seat away = new Seat("a", "A", 0, null, true, "c");

    Route route =
        routing.route(
            NORTHERN,
            Map.of("north", List.of(away, seat("b", 0, "2026-03-01"), seat("c", 0, "2026-03-02"))));

    assertThat(route.employee()).isEqualTo("c");
    assertThat(route.why().get(1)).isEqualTo(new Route.Why("deputy", List.of("A", "c")));
  }

  @Test
  void aFullTeamIsPassedOverAndAtLastTheTeamAnswersTogether() {
    List<RoutingRule> rules =
        List.of(
            rule("Nord", "north", RoutingMethod.ROUND_ROBIN, 1),
            rule(null, null, RoutingMethod.ROUND_ROBIN, 1));
    Map<String, List<Seat>> seats =
        Map.of("north", List.of(seat("a", 1, null)), "west", List.of(seat("w", 0, null)));

    assertThat(new Routing(rules).route(NORTHERN, seats).employee()).isEqualTo("w");
    Route nobody = new Routing(rules).route(NORTHERN, Map.of("north", List.of(seat("a", 1, null))));
    assertThat(nobody.team()).isEqualTo("north");
    assertThat(nobody.employee()).isNull();
    assertThat(new Routing(List.of()).route(NORTHERN, Map.of()).team()).isNull();
  }

  @Test
  void nobodyGetsMoreThanTheRuleAllowsAndTheSameLeadsGoTheSameWay() {
    for (int seed = 0; seed < 200; seed++) {
      assertThat(distributed(seed)).isEqualTo(distributed(seed));
    }
  }

  /** Gives forty leads to a random team; every answer frees the person again. */
  private static List<String> distributed(int seed) {
    Random dice = new Random(seed);
    int capacity = 1 + dice.nextInt(4);
    Map<String, Integer> open = new HashMap<>();
    Map<String, Instant> last = new HashMap<>();
    List<String> people = List.of("a", "b", "c", "d").subList(0, 1 + dice.nextInt(4));
    RoutingMethod method = RoutingMethod.values()[dice.nextInt(2)];
    Routing routing = new Routing(List.of(rule(null, "north", method, capacity)));
    List<String> given = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      String away = dice.nextInt(3) == 0 ? people.get(dice.nextInt(people.size())) : "";
      List<Seat> seats =
          people.stream()
              .map(
                  one ->
                      new Seat(
                          one,
                          one,
                          open.getOrDefault(one, 0),
                          last.get(one),
                          one.equals(away),
                          people.get(0)))
              .toList();
      String who = routing.route(NORTHERN, Map.of("north", seats)).employee();
      given.add(String.valueOf(who));
      if (who != null) {
        assertThat(who).isNotEqualTo(away);
        assertThat(open.merge(who, 1, Integer::sum)).isLessThanOrEqualTo(capacity);
        last.put(who, Instant.ofEpochSecond(i));
      }
      people.stream()
          .filter(one -> dice.nextInt(4) == 0 && open.getOrDefault(one, 0) > 0)
          .forEach(one -> open.merge(one, -1, Integer::sum));
    }
    return given;
  }

  private static RoutingRule rule(String region, String team, RoutingMethod method, int capacity) {
    return new RoutingRule(region, null, null, null, team, method, capacity);
  }

  private static Seat seat(String code, int open, String last) {
    Instant offered = last == null ? null : Instant.parse(last + "T09:00:00Z");
    return new Seat(code, code, open, offered, false, null);
  }
}
