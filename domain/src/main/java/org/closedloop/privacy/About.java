package org.closedloop.privacy;

import java.util.List;

/**
 * Whom a question about figures is about.
 *
 * @param eachPerson whether the figure is asked for person by person
 * @param persons to whom the question is limited; empty if it is not limited to persons
 */
public record About(boolean eachPerson, List<String> persons) {

  public About {
    persons = List.copyOf(persons);
  }

  public boolean isPersonal() {
    return eachPerson || !persons.isEmpty();
  }

  /** Whether nobody but this employee is meant. */
  boolean isOnly(String employee) {
    return !persons.isEmpty() && persons.stream().allMatch(employee::equals);
  }
}
