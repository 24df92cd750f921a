package org.closedloop.worklist.service;

import static java.util.stream.Collectors.joining;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.closedloop.access.UserAccount;
import org.closedloop.access.UserAccounts;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.database.Jdbc;
import org.closedloop.nextstep.service.DueRow;
import org.closedloop.nextstep.service.WorkFilter;
import org.closedloop.nextstep.service.WorkQuery;
import org.closedloop.organisation.Role;
import org.closedloop.refusal.Refusal;
import org.closedloop.report.excel.FilledForm;
import org.closedloop.report.excel.FilledForm.Filled;
import org.closedloop.report.excel.FormFile;
import org.closedloop.report.service.FinishedFile;
import org.closedloop.text.Messages;
import org.closedloop.text.Sha256;
import org.closedloop.worklist.NotAWorklist;
import org.closedloop.worklist.Told;

/**
 * Gives somebody's work along as a workbook, and takes over what was written down in it. What
 * cannot be taken over is kept with the reason; a row brought back twice counts once.
 */
@Stateless
@RolesAllowed({Role.MARKETING, Role.MARKETING_LEAD, Role.SALES, Role.SALES_LEAD})
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class WorklistService {

  private static final int MOST = 500;
  private static final int LONGEST_NAME = 200;

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @EJB private WorklistRows rows;
  @Inject private WorkQuery work;
  @Inject private UserAccounts accounts;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;
  @Resource private SessionContext caller;

  /**
   * The caller's work as a workbook to fill in.
   *
   * @param days of today and how many after it
   */
  public FinishedFile file(int days, Locale language) {
    LocalDate today = zone.dayOf(clock.instant());
    LocalDate until = today.plusDays(Math.max(0, days));
    List<DueRow> due = work.due(WorkFilter.ofEmployee(employee()), until, MOST);
    List<TakenAlong> taken = takenAlong(due);
    String name = Messages.in(language).getString("worklist.file") + '-' + today + ".xlsx";
    return FinishedFile.written(
        name,
        out -> FormFile.write(new WorklistForm(language).of(taken, today, until, self()), out));
  }

  private String self() {
    return caller.getCallerPrincipal().getName();
  }

  private String employee() {
    return accounts.named(self()).flatMap(UserAccount::employee).orElse(self());
  }

  private List<TakenAlong> takenAlong(List<DueRow> due) {
    Map<Long, String[]> contacts = new HashMap<>();
    Map<Long, Long> versions = new HashMap<>();
    try (Connection connection = database.getConnection()) {
      String leads = due.stream().map(row -> String.valueOf(row.leadId())).collect(joining(", "));
      String steps =
          due.stream()
              .map(DueRow::step)
              .filter(Objects::nonNull)
              .map(String::valueOf)
              .collect(joining(", "));
      read(
          connection,
          leads,
          "select l.id, coalesce(c.phone, l.phone), coalesce(c.email, l.email) from lead l"
              + " left join contact c on c.id = l.contact_id where l.id in (%s)",
          row -> contacts.put(row.getLong(1), new String[] {row.getString(2), row.getString(3)}));
      read(
          connection,
          steps,
          "select id, version from next_step where id in (%s)",
          row -> versions.put(row.getLong(1), row.getLong(2)));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
    return due.stream()
        .map(
            row -> {
              String[] contact = contacts.getOrDefault(row.leadId(), new String[2]);
              return new TakenAlong(row, versions.get(row.step()), contact[0], contact[1]);
            })
        .toList();
  }

  private static void read(Connection connection, String ids, String query, Jdbc.Each each)
      throws SQLException {
    if (!ids.isEmpty()) {
      Jdbc.each(connection, query.formatted(ids), each);
    }
  }

  /**
   * Takes over what was written down in a worklist.
   *
   * @throws NotAWorklist if the file is none; then nothing of it is kept
   * @throws IOException if it cannot be read
   */
  public BroughtBack bringBack(InputStream file, String fileName, Locale language)
      throws IOException {
    List<Filled> filled =
        FilledForm.read(file, WorklistForm.MARK, WorklistColumn.values().length)
            .orElseThrow(NotAWorklist::new);
    String name =
        fileName.length() <= LONGEST_NAME ? fileName : fileName.substring(0, LONGEST_NAME);
    ToldRows told = new ToldRows(zone.zone(), clock.instant(), language);
    int taken = 0;
    int kept = 0;
    int before = 0;
    int silent = 0;
    for (Filled row : filled) {
      Told says = told.read(row).filter(Told::saysSomething).orElse(null);
      if (says == null) {
        silent++;
        continue;
      }
      Long id = rows.keep(fingerprint(row), name, row.number(), says);
      if (id == null) {
        before++;
      } else if (says.unread() == null && take(id, false, language)) {
        taken++;
      } else {
        kept++;
        if (says.unread() != null) {
          rows.note(id, says.unread(), false);
        }
      }
    }
    return new BroughtBack(taken, kept, before, silent);
  }

  /**
   * Takes over a row that was kept because somebody else had changed its step: everything but that
   * step.
   *
   * @return whether it could be taken over
   */
  public boolean takeAllTheSame(long entry, Locale language) {
    return take(entry, true, language);
  }

  /** Decides that a row that was kept does not count. */
  public void drop(long entry) {
    rows.drop(entry);
  }

  private boolean take(long id, boolean whatever, Locale language) {
    try {
      rows.take(id, whatever);
      return true;
    } catch (Refusal refusal) {
      String why =
          Messages.in(language).say("refusal." + refusal.code(), refusal.arguments().toArray());
      rows.note(id, why, refusal.kind() == Refusal.Kind.CONFLICT);
      return false;
    }
  }

  /** The same for the same words about the same state of a step. */
  private static String fingerprint(Filled row) {
    String words =
        WorklistColumn.inOrder().stream()
            .filter(WorklistColumn::filled)
            .map(column -> String.valueOf(row.values().get(column.ordinal())))
            .collect(joining("\n", row.reference() + "\n", ""));
    return Sha256.of(words);
  }
}
