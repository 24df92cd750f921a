package org.closedloop.scoring.batch;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.closedloop.sync.intake.Imports;

/**
 * Looks every minute for scores that are not as they should be. Right on many servers: two of them
 * would only write the same.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN) // pages are transactions of their own
public class ScoreWatch {

  @Inject private ScoreKeeper scores;
  @Inject private Imports imports;

  @Schedule(hour = "*", minute = "*", second = "15", persistent = false)
  public void look() {
    if (!imports.anyRunning()) { // an import scores what it brings at its end
      scores.now();
    }
  }
}
