package org.closedloop.scoring.service;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.closedloop.database.DatabaseFailure;
import org.closedloop.organisation.Role;
import org.closedloop.scoring.ScoringModel;
import org.closedloop.scoring.ScoringModels;
import org.closedloop.scoring.ScoringRules;

/** Drafts new scoring rules and puts them in force; older versions stay as they were. */
@Stateless
@RolesAllowed(Role.MARKETING_LEAD)
public class ScoringService {

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Inject private Clock clock;
  @Resource private SessionContext caller;

  @FunctionalInterface
  private interface Work<T> {
    T on(ScoringModels models) throws SQLException;
  }

  /**
   * Begins a draft that says the same as the version in force.
   *
   * @return its number
   */
  public int begin() {
    Instant now = clock.instant();
    return in(models -> models.begin(models.validAt(now).rules(), user(), now));
  }

  /**
   * Saves a draft.
   *
   * @param read the draft as it was read
   */
  public void save(ScoringModel read, ScoringRules rules, String note) {
    in(
        models -> {
          models.save(read.number(), read.edits(), rules, note, user(), clock.instant());
          return null;
        });
  }

  /**
   * Puts a draft in force, from now on or from a later moment; every lead is scored anew then.
   *
   * @param read the draft as it was read
   * @param from null for now
   */
  public void publish(ScoringModel read, Instant from) {
    Instant now = clock.instant();
    in(
        models -> {
          Instant validFrom = from == null ? now : from;
          models.publish(read.number(), read.edits(), validFrom, user(), now);
          return null;
        });
  }

  /** Throws a draft away. */
  public void discard(int draft) {
    in(
        models -> {
          models.discard(draft);
          return null;
        });
  }

  private String user() {
    return caller.getCallerPrincipal().getName();
  }

  private <T> T in(Work<T> work) {
    try (Connection connection = database.getConnection()) {
      return work.on(ScoringModels.on(connection));
    } catch (SQLException e) {
      throw new DatabaseFailure(e);
    }
  }
}
