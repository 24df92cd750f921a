package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.privacy.service.PrivacyQuery;
import org.closedloop.shell.web.Format;

/** What pages of figures let everybody choose: the part of the leads, and the run. */
@RequestScoped
public class SliceFilters {

  private static final int RUNS = 30;

  @Inject private PublishedRunQuery runs;
  @Inject private SliceNames names;
  @Inject private PrivacyQuery privacy;
  @Inject private Format format;

  /** One field for each dimension, with every value it has. */
  List<Filter> of(BoardChoice choice) {
    List<Filter> filters = new ArrayList<>();
    for (Dimension dimension : BoardChoices.FILTERS) {
      String chosen = choice.address().get(dimension.code());
      List<Option> options = new ArrayList<>();
      options.add(new Option("", format.text("kpi.filter.all"), chosen == null));
      Set<String> withheld = dimension == Dimension.TEAM ? privacy.withheldTeams() : Set.of();
      names.all(dimension).keySet().stream()
          .filter(value -> !withheld.contains(value))
          .forEach(
              value ->
                  options.add(
                      new Option(
                          Address.written(value),
                          names.name(Cut.by(dimension), value),
                          Address.written(value).equals(chosen))));
      filters.add(
          new Filter(
              dimension.code(),
              format.text("kpi.by." + dimension.code()),
              options,
              chosen != null));
    }
    return filters;
  }

  /** The newest runs as links, the one shown marked. */
  List<Option> runs(BoardChoice choice, int shown) {
    return runs.latest(RUNS).stream()
        .map(
            run ->
                new Option(
                    choice.address().with("run", String.valueOf(run.id())).toString(),
                    format.text(
                        "kpi.run.known", String.valueOf(run.id()), format.dateTime(run.knownAt())),
                    run.id() == shown))
        .toList();
  }

  /** Whether a run was asked for by name that is not the newest one. */
  boolean isPast(BoardChoice choice, int shown) {
    return choice.address().get("run") != null
        && runs.newest().map(run -> run.id() != shown).orElse(false);
  }
}
