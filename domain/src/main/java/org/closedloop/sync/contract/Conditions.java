package org.closedloop.sync.contract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads which rows are meant. */
final class Conditions {

  private static final Set<String> TESTS = Set.of("in", "notIn", "startsWith");
  private static final Set<String> MEMBERS = Set.of("column", "in", "notIn", "startsWith");

  private Conditions() {}

  static List<Condition> read(Node node, String member) {
    List<Condition> conditions = new ArrayList<>();
    for (Node each : node.objects(member, false)) {
      each.onlyKnows(MEMBERS);
      String column = each.text("column", true);
      List<String> tests = TESTS.stream().filter(each::has).toList();
      if (tests.size() != 1) {
        each.faultHere("one-test");
        continue;
      }
      Set<String> values = new HashSet<>(each.texts(tests.get(0)));
      conditions.add(new Condition(column, test(tests.get(0)), values));
    }
    return conditions;
  }

  private static Condition.Test test(String word) {
    return switch (word) {
      case "in" -> Condition.Test.IN;
      case "notIn" -> Condition.Test.NOT_IN;
      default -> Condition.Test.STARTS_WITH;
    };
  }
}
