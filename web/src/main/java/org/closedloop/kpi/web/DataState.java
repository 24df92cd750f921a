package org.closedloop.kpi.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.shell.web.Format;

/** How fresh the figures are: the newest published run, as the bar of every page names it. */
@Named
@RequestScoped
public class DataState {

  /** A night and some patience; after that somebody should look. */
  private static final Duration FRESH = Duration.ofHours(26);

  @Inject private PublishedRunQuery runs;
  @Inject private Format format;
  @Inject private Clock clock;

  private Optional<PublishedRun> newest = Optional.empty();

  @PostConstruct
  void look() {
    newest = runs.newest();
  }

  /** "Stand: Lauf 412 · 20.11.2026, 02:14", or that there is none yet. */
  public String getText() {
    return newest
        .map(
            run ->
                format.text(
                    "shell.state.run", String.valueOf(run.id()), format.dateTime(run.knownAt())))
        .orElseGet(() -> format.text("shell.state.none"));
  }

  /** {@code fresh}, {@code stale} or {@code none}. */
  public String getFreshness() {
    return newest
        .map(run -> run.publishedAt().plus(FRESH).isBefore(clock.instant()) ? "stale" : "fresh")
        .orElse("none");
  }

  /** The run's number, null if there is none. */
  public Integer getRun() {
    return newest.map(PublishedRun::id).orElse(null);
  }
}
