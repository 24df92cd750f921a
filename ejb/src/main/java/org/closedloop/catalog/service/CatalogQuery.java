package org.closedloop.catalog.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.closedloop.catalog.CatalogSignatures;
import org.closedloop.catalog.Edition;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.kpi.Catalog;
import org.closedloop.organisation.Role;

/** Whether both sides have signed what figures mean. */
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
public class CatalogQuery {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Catalog catalog;

  public CatalogQuery() {} // for the container

  /** Outside the container. */
  public CatalogQuery(DataSource database, Catalog catalog) {
    this.database = database;
    this.catalog = catalog;
  }

  public CatalogState state() {
    Edition current = Edition.of(catalog);
    try (Connection connection = database.getConnection()) {
      return new CatalogState(
          current,
          CatalogSignatures.of(connection, current.fingerprint()),
          CatalogSignatures.agreed(connection));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
