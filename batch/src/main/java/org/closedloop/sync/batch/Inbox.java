package org.closedloop.sync.batch;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.closedloop.sync.ImportHome;
import org.closedloop.sync.RecordKind;
import org.closedloop.sync.contract.ImportContract;
import org.closedloop.sync.contract.ImportContracts;
import org.closedloop.sync.intake.Imports;
import org.closedloop.sync.intake.InboxFolder;
import org.closedloop.sync.intake.ReceivedFile;

/**
 * Looks twice a minute for files in {@code inbox/{contract}} and takes them in. Right on many
 * servers: only one of them can rename a file.
 */
@Startup
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN) // a job starts outside any transaction
public class Inbox {

  private static final Logger LOG = Logger.getLogger(Inbox.class.getName());
  private static final String USER = "inbox";

  private final AtomicBoolean looking = new AtomicBoolean();

  @Inject private ImportHome home;
  @Inject private ImportContracts contracts;
  @Inject private Imports imports;
  @Inject private Clock clock;

  @Schedule(hour = "*", minute = "*", second = "*/30", persistent = false)
  public void look() {
    if (!looking.compareAndSet(false, true)) {
      return;
    }
    try {
      for (List<Path> folders : inOrder().values()) {
        List<Long> started = new ArrayList<>();
        for (Path folder : folders) {
          started.addAll(empty(folder));
        }
        imports.awaitEnd(started);
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, e, () -> "The inbox cannot be read");
    } finally {
      looking.set(false);
    }
  }

  /** The folders by the order of a delivery: what is referred to comes first. */
  private SortedMap<RecordKind, List<Path>> inOrder() throws IOException {
    SortedMap<RecordKind, List<Path>> folders = new TreeMap<>();
    try (Stream<Path> all = Files.list(home.inbox())) {
      for (Path folder : all.filter(Files::isDirectory).sorted().toList()) {
        if (!new InboxFolder(folder).settled(clock.instant()).isEmpty()) {
          Optional<ImportContract> contract = contracts.find(folder.getFileName().toString());
          if (contract.isPresent()) {
            folders
                .computeIfAbsent(contract.get().main().kind(), kind -> new ArrayList<>())
                .add(folder);
          } else {
            LOG.warning(() -> "There is no import contract for the files in " + folder);
          }
        }
      }
    }
    return folders;
  }

  private List<Long> empty(Path folder) throws IOException {
    InboxFolder inbox = new InboxFolder(folder);
    ImportContract contract = contracts.get(folder.getFileName().toString());
    List<Long> started = new ArrayList<>();
    for (Path file : inbox.settled(clock.instant())) {
      Optional<Path> taken = inbox.take(file, clock.instant());
      if (taken.isPresent()) {
        String name = file.getFileName().toString();
        started.add(imports.start(new ReceivedFile(taken.get(), name), contract, USER, false));
      }
    }
    return started;
  }
}
