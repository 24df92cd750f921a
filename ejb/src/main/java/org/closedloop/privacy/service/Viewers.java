package org.closedloop.privacy.service;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.organisation.Role;
import org.closedloop.privacy.Viewer;

/** Finds out who a caller is: which roles, and which of the employees. */
@ApplicationScoped
public class Viewers {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  protected Viewers() {} // for CDI

  public Viewers(DataSource database) {
    this.database = database;
  }

  /** The caller of a service. */
  public Viewer of(SessionContext caller) {
    return of(
        caller.getCallerPrincipal().getName(),
        Role.ALL.stream().filter(caller::isCallerInRole).collect(Collectors.toSet()));
  }

  /** An account that names no employee is the one of its own name, if there is such a one. */
  public Viewer of(String account, Set<String> roles) {
    try (Connection connection = database.getConnection();
        PreparedStatement select =
            connection.prepareStatement(
                "select e.code from employee e where e.code = coalesce((select a.employee from"
                    + " user_account a where a.name = ?), ?)")) {
      select.setString(1, account);
      select.setString(2, account);
      try (ResultSet row = select.executeQuery()) {
        return new Viewer(
            account, roles, row.next() ? Optional.of(row.getString(1)) : Optional.empty());
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
