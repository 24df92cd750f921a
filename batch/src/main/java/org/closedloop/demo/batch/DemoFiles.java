package org.closedloop.demo.batch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.demo.Delivery;
import org.closedloop.demo.DemoCompany;
import org.closedloop.demo.DemoSettings;
import org.closedloop.sync.ImportHome;

/**
 * The demo company's files under {@code CLOSEDLOOP_HOME/demo}, written once.
 *
 * <p>Its last day is the day before they are written. {@code CLOSEDLOOP_DEMO_LEADS} makes it
 * smaller or bigger.
 */
@ApplicationScoped
public class DemoFiles {

  private static final double TOUCHPOINTS_PER_LEAD = 7.5;

  @Inject private ImportHome home;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;

  /** The files of a delivery, in the order in which they are taken in. */
  List<Path> of(Delivery delivery) {
    try (Stream<Path> files = Files.list(written().resolve(delivery.folder()))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path written() throws IOException {
    Path folder = home.received().resolveSibling("demo");
    if (!Files.isDirectory(folder)) {
      Path unfinished = folder.resolveSibling("demo.unfinished");
      erase(unfinished);
      new DemoCompany(settings()).writeTo(unfinished);
      Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
    }
    return folder;
  }

  DemoSettings settings() {
    DemoSettings usual = DemoSettings.usual(zone.dayOf(clock.instant()).minusDays(1));
    String leads = System.getenv("CLOSEDLOOP_DEMO_LEADS");
    if (leads == null || leads.isBlank()) {
      return usual;
    }
    int number = Integer.parseInt(leads.strip());
    int touchpoints = (int) (number * TOUCHPOINTS_PER_LEAD);
    return new DemoSettings(usual.seed(), number, touchpoints, usual.lastDay());
  }

  private static void erase(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }
}
