package org.closedloop.sync.contract;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.refusal.NoSuchRecord;

/**
 * All import contracts: the shipped ones and those put here, which take the place of a shipped one
 * of the same code.
 */
@ApplicationScoped
public class ImportContracts {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Clock clock;

  /** Every contract, by code. */
  public List<ImportContract> all() {
    Map<String, ImportContract> all = new TreeMap<>(ShippedContracts.all());
    for (String body : bodies("select body from import_contract", null)) {
      ImportContract own = ContractReader.read(body);
      all.put(own.code(), own);
    }
    return new ArrayList<>(all.values());
  }

  public Optional<ImportContract> find(String code) {
    return bodies("select body from import_contract where code = ?", code).stream()
        .map(ContractReader::read)
        .findFirst()
        .or(() -> Optional.ofNullable(ShippedContracts.all().get(code)));
  }

  /**
   * The contract of a code.
   *
   * @throws NoSuchRecord if there is none
   */
  public ImportContract get(String code) {
    return find(code).orElseThrow(() -> new NoSuchRecord("import contract", code));
  }

  /**
   * Puts a contract here, in the place of the one of the same code.
   *
   * @throws ContractRefused with everything that is wrong with it; nothing is changed then
   */
  public ImportContract put(String code, String body, String user) {
    ImportContract contract = ContractReader.read(body, code);
    try (Connection connection = database.getConnection()) {
      int changed =
          write(
              connection,
              "update import_contract set body = ?, changed_by = ?, changed_at = ?,"
                  + " version = version + 1 where code = ?",
              body,
              user,
              code);
      if (changed == 0) {
        write(
            connection,
            "insert into import_contract (body, changed_by, changed_at, code, version)"
                + " values (?, ?, ?, ?, 0)",
            body,
            user,
            code);
      }
      return contract;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }

  private int write(Connection connection, String command, String body, String user, String code)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(command)) {
      statement.setString(1, body);
      statement.setString(2, user);
      statement.setObject(3, clock.instant().atOffset(ZoneOffset.UTC));
      statement.setString(4, code);
      return statement.executeUpdate();
    }
  }

  private List<String> bodies(String query, String code) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      if (code != null) {
        statement.setString(1, code);
      }
      List<String> bodies = new ArrayList<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          bodies.add(rows.getString(1));
        }
      }
      return bodies;
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
