package org.closedloop.sync.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.closedloop.access.UserAccount;
import org.closedloop.access.UserAccounts;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.organisation.Role;
import org.closedloop.source.SourceKey;
import org.closedloop.sync.ImportHome;
import org.closedloop.sync.RecordKind;
import org.closedloop.sync.contract.ShippedContracts;
import org.closedloop.sync.intake.Imports;
import org.closedloop.sync.intake.ReceivedFile;

/**
 * Writes down a lead somebody met. It comes in as any other lead does: as a file, of one row, whose
 * import says who sent it and what became of it.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // the job must find what it works on
@RolesAllowed({Role.MARKETING, Role.MARKETING_LEAD, Role.SALES, Role.SALES_LEAD})
public class LeadEntryService {

  private static final int KEY_LETTERS = 13;
  private static final int LOOKS = 150;
  private static final long BETWEEN = Duration.ofMillis(100).toNanos();

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Imports imports;
  @Inject private ImportHome home;
  @Inject private UserAccounts accounts;
  @Inject private Clock clock;
  @Resource private SessionContext caller;

  /**
   * Writes a lead down and waits a moment for it to be there.
   *
   * @return its key
   */
  public Entered enter(NewLead lead) {
    String self = caller.getCallerPrincipal().getName();
    String key = UUID.randomUUID().toString().substring(0, KEY_LETTERS);
    Map<String, String> row = new LinkedHashMap<>();
    row.put("key", key);
    row.put("created_at", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
    row.put("company", lead.company());
    row.put("person", lead.person());
    row.put("email", lead.email());
    row.put("phone", lead.phone());
    row.put("city", lead.city());
    row.put("channel", lead.channel());
    if (lead.mine()) {
      String employee = accounts.named(self).flatMap(UserAccount::employee).orElse(null);
      row.put("owner", employee);
      row.put("team", employee == null ? null : teamOf(employee));
    }
    long id =
        imports.start(
            new ReceivedFile(file(row), key + ".csv"),
            ShippedContracts.own(RecordKind.LEAD),
            self,
            false);
    return new Entered(new SourceKey(SourceKey.OWN, key).toString(), isThere(id));
  }

  private Path file(Map<String, String> row) {
    String line =
        row.values().stream().map(LeadEntryService::quoted).collect(Collectors.joining(","));
    try {
      return Files.writeString(
          Files.createTempFile(home.received(), "lead-", ".csv"),
          String.join(",", row.keySet()) + "\n" + line + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String quoted(String value) {
    return value == null ? "" : '"' + value.strip().replace("\"", "\"\"") + '"';
  }

  private String teamOf(String employee) {
    return text("select team from employee where code = ?", employee);
  }

  /** Whether the import came to its end; another one may be in its way for a while. */
  private boolean isThere(long id) {
    for (int look = 0; look < LOOKS; look++) {
      if (!"RUNNING".equals(text("select state from file_import where id = ?", id))) {
        return "1"
            .equals(text("select cast(created as varchar) from file_import where id = ?", id));
      }
      LockSupport.parkNanos(BETWEEN);
    }
    return false;
  }

  private String text(String query, Object value) {
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(query)) {
      statement.setObject(1, value);
      try (ResultSet row = statement.executeQuery()) {
        return row.next() ? row.getString(1) : null;
      }
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
