package org.closedloop.report.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.closedloop.database.Transaction;
import org.closedloop.kpi.Catalog;
import org.closedloop.ledger.Recount;

/** Makes runs and workbooks once more, in the background, and says how far it is. */
@ApplicationScoped
public class Verifier {

  private static final Logger LOG = Logger.getLogger(Verifier.class.getName());

  @Resource(lookup = "java:jboss/datasources/ClosedLoopDS")
  private DataSource database;

  @Resource private ManagedExecutorService background;
  @Inject private WorkbookPress press;
  @Inject private Catalog catalog;
  @Inject private Verifications verifications;
  @Inject private Clock clock;

  protected Verifier() {} // for CDI

  Verifier(
      DataSource database,
      WorkbookPress press,
      Catalog catalog,
      Verifications verifications,
      Clock clock) {
    this.database = database;
    this.press = press;
    this.catalog = catalog;
    this.verifications = verifications;
    this.clock = clock;
  }

  private interface Work {
    void run() throws IOException;
  }

  /** Begins and returns; {@link Verifications} says what becomes of it. */
  void begin(long id, int run) {
    background.execute(() -> guarded(id, () -> recount(id, run)));
  }

  /** Begins and returns; {@link Verifications} says what becomes of it. */
  void begin(long id, Manifest manifest) {
    background.execute(() -> guarded(id, () -> reprint(id, manifest)));
  }

  private void guarded(long id, Work work) {
    try {
      work.run();
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "Verification " + id + " could not be done");
      verifications.failed(id, String.valueOf(e.getMessage()), clock.instant());
    }
  }

  void recount(long id, int run) {
    Recount.Result result =
        Transaction.in(
            database,
            connection ->
                Recount.of(
                    connection,
                    run,
                    (done, of) -> verifications.progress(id, done, of, clock.instant())));
    verifications.found(
        id, result.cells(), result.differences(), result.named(), result.hash(), clock.instant());
  }

  /** Only the proof of the workbook counts. */
  void reprint(long id, Manifest manifest) throws IOException {
    Proof proof =
        press.prove(
            manifest.frame(), (done, of) -> verifications.progress(id, done, of, clock.instant()));
    List<String> different = differences(manifest, proof);
    verifications.found(
        id, proof.cells(), different.size(), different, proof.hash(), clock.instant());
  }

  /** The sheets that are not what they were, and the definitions that changed since, in words. */
  private List<String> differences(Manifest manifest, Proof proof) {
    Map<String, String> before = new HashMap<>();
    manifest.proof().sheets().forEach(sheet -> before.put(sheet.code(), sheet.fingerprint()));
    List<String> different = new ArrayList<>();
    for (SheetFacts sheet : proof.sheets()) {
      if (!sheet.fingerprint().equals(before.remove(sheet.code()))) {
        different.add(sheet.name());
      }
    }
    different.addAll(before.keySet());
    if (!different.isEmpty()) {
      Map<String, String> now = catalog.meanings();
      now.entrySet().removeAll(manifest.definitions().entrySet());
      now.forEach((code, version) -> different.add(code + " " + version));
    }
    return different;
  }
}
