package org.closedloop.demo.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.closedloop.demo.Delivery;
import org.closedloop.demo.DemoChances;
import org.closedloop.demo.DemoFile;
import org.closedloop.demo.DemoNotices;
import org.closedloop.demo.DemoSteps;
import org.closedloop.ledger.NightlyClose;
import org.closedloop.ledger.RunInProgress;
import org.closedloop.ledger.RunScope;
import org.closedloop.sync.contract.ImportContracts;
import org.closedloop.sync.intake.Imports;
import org.closedloop.sync.intake.ReceivedFile;

/**
 * Takes in the demo company delivery by delivery, and closes each with a night, so that the ledger
 * has a past: the first run, one after late entries, one after corrections.
 *
 * <p>What is done is read from imports and runs themselves; so it goes on after a crash where it
 * stood.
 */
@ApplicationScoped
public class DemoLoad {

  /** In whose name the demo company is loaded. */
  static final String USER = "demo";

  private static final Delivery LAST = Delivery.values()[Delivery.values().length - 1];
  private static final Logger LOG = Logger.getLogger(DemoLoad.class.getName());

  @Inject private DemoFiles files;
  @Inject private DemoProgress progress;
  @Inject private DemoContract contract;
  @Inject private DemoChances chances;
  @Inject private ImportContracts contracts;
  @Inject private Imports imports;
  @Inject private NightlyClose nights;
  @Inject private DemoSteps steps;
  @Inject private DemoNotices notices;

  /** Does what is left to do, and returns when all is done or somebody stops it. */
  void load(BooleanSupplier stopping) {
    try {
      contract.sign(files.settings());
      chances.say();
      for (Delivery delivery : Delivery.values()) {
        if (!progress.closed(delivery)) {
          take(delivery, stopping);
        }
      }
      LOG.info("The demo company is complete");
    } catch (Interrupted e) {
      LOG.info("Loading the demo company goes on with the next start");
    } catch (RuntimeException e) {
      LOG.log(Level.SEVERE, "The demo company could not be loaded; the next start tries again", e);
    }
  }

  private void take(Delivery delivery, BooleanSupplier stopping) {
    for (Path file : files.of(delivery)) {
      String name = delivery.folder() + "/" + file.getFileName();
      while (!progress.taken(name, stopping)) {
        LOG.info(() -> "Taking in " + name);
        imports.start(new ReceivedFile(file, name), contracts.get(contract(file)), USER, false);
      }
    }
    if (delivery == LAST) {
      steps.plan();
      notices.tidy();
    }
    while (!progress.closed(delivery, stopping)) {
      close(delivery);
    }
  }

  private void close(Delivery delivery) {
    try {
      int run = nights.start(RunScope.CHANGED, USER);
      LOG.info(() -> "Closing " + delivery.folder() + " with run " + run);
    } catch (RunInProgress e) {
      LOG.info("Waiting for the run that somebody else has just started");
    }
  }

  private static String contract(Path file) {
    return DemoFile.named(file.getFileName().toString()).contract();
  }

  /** The server is shutting down. */
  static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}
