package org.closedloop.notice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.closedloop.organisation.Absences;
import org.closedloop.organisation.Away;
import org.closedloop.organisation.Department;
import org.closedloop.organisation.Role;

/**
 * Who answers for a piece of work: the person (and the deputy), the lead of that side, management.
 *
 * <p>Work that belongs to nobody yet is the team's; if nobody of the team signs in, the leads hear
 * of it at once.
 *
 * @param side whose promise it is
 * @param team code of the team, null if none
 * @param employee code of the person, null while it belongs to nobody
 */
public record EscalationChain(Department side, String team, String employee) {

  /** The recipients up to a level, lowest first. */
  List<Recipient> upTo(EscalationLevel level, Directory directory, Map<String, Away> away) {
    List<Recipient> told = new ArrayList<>(responsible(directory, away));
    if (level != EscalationLevel.PERSON || told.isEmpty()) {
      told.addAll(leads(directory));
    }
    if (level == EscalationLevel.MANAGEMENT) {
      told.add(Recipient.role(Role.MANAGEMENT));
    }
    return told;
  }

  private List<Recipient> responsible(Directory directory, Map<String, Away> away) {
    if (employee == null) {
      return team != null && directory.signsInFor(team) ? List.of(Recipient.team(team)) : List.of();
    }
    Set<Recipient> told = new LinkedHashSet<>();
    told.add(Recipient.employee(employee));
    Optional<String> present = Absences.present(employee, away);
    present.map(Recipient::employee).ifPresent(told::add);
    return List.copyOf(told);
  }

  /** Leads of this very team, or everybody who leads this side. */
  private List<Recipient> leads(Directory directory) {
    String role =
        switch (side) {
          case MARKETING -> Role.MARKETING_LEAD;
          case SALES -> Role.SALES_LEAD;
          case SERVICE, OPERATIONS -> Role.MANAGEMENT;
        };
    List<Recipient> ofTeam =
        directory.accountsOf(role, team).stream().map(Recipient::account).toList();
    return ofTeam.isEmpty() ? List.of(Recipient.role(role)) : ofTeam;
  }
}
