package org.closedloop.notice;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Who signs in as whom, in which roles and teams: read at once, because it is small.
 *
 * <p>An account that names no employee is the one of its own name, if there is one.
 */
final class Directory {

  /** Stands before the code of an employee who does not sign in; no account name holds a colon. */
  static final String EMPLOYEE = "employee:";

  private static final class Account {
    private String employee;
    private String team;
    private final Set<String> roles = new TreeSet<>();
  }

  private final Map<String, Account> accounts = new LinkedHashMap<>();
  private final Map<String, List<String>> ofEmployee = new HashMap<>();

  /** The active accounts of people. */
  static Directory read(Connection connection) throws SQLException {
    Directory directory = new Directory();
    try (PreparedStatement query =
            connection.prepareStatement(
                "select a.name, e.code, e.team, r.role from user_account a"
                    + " join user_role r on r.user_name = a.name"
                    + " left join employee e on e.code = coalesce(a.employee, a.name)"
                    + " where a.active and r.role <> 'integration' order by a.name, r.role");
        ResultSet row = query.executeQuery()) {
      while (row.next()) {
        directory.add(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
      }
    }
    return directory;
  }

  private void add(String name, String employee, String team, String role) {
    Account account = accounts.get(name);
    if (account == null) {
      account = new Account();
      account.employee = employee;
      account.team = team;
      accounts.put(name, account);
      if (employee != null) {
        ofEmployee.computeIfAbsent(employee, code -> new ArrayList<>()).add(name);
      }
    }
    account.roles.add(role);
  }

  boolean signsInFor(String team) {
    return accounts.values().stream().anyMatch(account -> team.equals(account.team));
  }

  /** Accounts of a role within a team. */
  List<String> accountsOf(String role, String team) {
    return accounts.entrySet().stream()
        .filter(each -> each.getValue().roles.contains(role))
        .filter(each -> team != null && team.equals(each.getValue().team))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Who is told: account names, or {@link #EMPLOYEE} and a code. */
  Set<String> resolve(Collection<Recipient> recipients) {
    Set<String> told = new LinkedHashSet<>();
    for (Recipient each : recipients) {
      told.addAll(resolve(each));
    }
    return told;
  }

  private List<String> resolve(Recipient recipient) {
    return switch (recipient.kind()) {
      case ACCOUNT ->
          accounts.containsKey(recipient.code()) ? List.of(recipient.code()) : List.of();
      case EMPLOYEE ->
          ofEmployee.getOrDefault(recipient.code(), List.of(EMPLOYEE + recipient.code()));
      case ROLE ->
          accounts.entrySet().stream()
              .filter(each -> each.getValue().roles.contains(recipient.code()))
              .map(Map.Entry::getKey)
              .toList();
      case TEAM ->
          accounts.entrySet().stream()
              .filter(each -> recipient.code().equals(each.getValue().team))
              .map(Map.Entry::getKey)
              .toList();
    };
  }
}
