package org.closedloop.sync.batch;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.closedloop.sync.intake.Imports;
import org.closedloop.sync.intake.Leftovers;

/** Looks every minute after imports that nobody works on, so that no file is lost. */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN) // a job starts outside any transaction
public class ImportCare {

  private static final Logger LOG = Logger.getLogger(ImportCare.class.getName());

  @Inject private Leftovers leftovers;
  @Inject private Imports imports;

  @Schedule(hour = "*", minute = "*", second = "20", persistent = false)
  void look() {
    try {
      for (long id : leftovers.claimUnbegun()) {
        imports.begin(id);
        LOG.info(() -> "Import " + id + " had not begun; its job is started now");
      }
      leftovers.putBackUnknown();
      leftovers.forgetPreviews();
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "What imports left behind cannot be looked after");
    }
  }
}
