package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.closedloop.catalog.Unfed;
import org.closedloop.catalog.service.ReportabilityQuery;
import org.closedloop.shell.web.Format;

/** What today's data cannot report, and what is missing for it. */
@Named
@RequestScoped
public class UnfedList {

  @Inject private ReportabilityQuery query;
  @Inject private Format format;

  private Optional<List<Unfed>> unfed;

  /**
   * A figure or promise, in words.
   *
   * @param agreed whether the agreement relies on it
   */
  public record Line(String name, String code, boolean agreed, String missing) {}

  public boolean isKnown() {
    return unfed().isPresent();
  }

  public List<Line> getLines() {
    return unfed().orElse(List.of()).stream().map(this::line).toList();
  }

  private Line line(Unfed each) {
    boolean figure = each.subject() == Unfed.Subject.FIGURE;
    String kind = figure ? "" : each.missing().get(0).what();
    return new Line(
        format.text(figure ? "kpi." + each.code() : "sla.kind." + kind),
        each.code(),
        each.agreed(),
        each.missing().stream()
            .map(missing -> missing(figure, missing))
            .collect(Collectors.joining("; ")));
  }

  private String missing(boolean figure, Unfed.Missing missing) {
    String what = format.text((figure ? "kpi.amount." : "kpi.unfed.kind.") + missing.what());
    return missing.last() == null
        ? format.text("kpi.unfed.never", what)
        : format.text("kpi.unfed.last", what, format.month(YearMonth.from(missing.last())));
  }

  private Optional<List<Unfed>> unfed() {
    if (unfed == null) {
      unfed = query.unfed();
    }
    return unfed;
  }
}
