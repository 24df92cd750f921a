package org.closedloop.report.service;

import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Looks every minute whether a night asks for workbooks; makes them beside everything else, one
 * after the other.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN) // each workbook is kept by itself
public class WorkbookRound {

  private static final Logger LOG = Logger.getLogger(WorkbookRound.class.getName());

  @Resource private ManagedExecutorService background;
  @Inject private NightlyWorkbooks workbooks;

  private final AtomicBoolean working = new AtomicBoolean();

  @Schedule(hour = "*", minute = "*", second = "35", persistent = false)
  void round() {
    if (working.compareAndSet(false, true)) {
      background.execute(this::work);
    }
  }

  private void work() {
    try {
      workbooks.round();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "Workbooks could not be made");
    } finally {
      working.set(false);
    }
  }
}
