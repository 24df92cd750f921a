package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.closedloop.kpi.Basis;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.Grain;
import org.closedloop.kpi.Group;
import org.closedloop.kpi.service.CohortQuery;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.FunnelRow;
import org.closedloop.statistics.Ranking;

/** The figures of a period: tiles, funnel, course, the cut by a dimension, and the leads behind. */
@Named
@RequestScoped
public class Board {

  private static final String PAGE = "/kpi/board.xhtml";
  private static final int LEADS = 25;

  @Inject private BoardChoices choices;
  @Inject private Catalog catalog;
  @Inject private Tiles tiles;
  @Inject private Funnel funnel;
  @Inject private Trend trend;
  @Inject private Cells cells;
  @Inject private CellViews views;
  @Inject private SliceNames names;
  @Inject private SliceFilters filters;
  @Inject private HttpServletRequest request;
  @Inject private Format format;

  private BoardChoice choice;
  private List<Tile> tileRow;
  private List<FunnelRow> funnelRows;
  private Trend.Course course;
  private SliceTable table;
  private CellView cell;

  public void load() {
    choice = choices.read(PAGE).orElse(null);
    if (choice == null) {
      return;
    }
    tileRow = tiles.of(choice);
    funnelRows = isAnswerable() ? funnel.of(choice) : List.of();
    if (isAnswerable()) {
      course = trend.of(choice);
      table = cells.of(choice);
      if (choice.cell() != null) {
        cell = views.open(choice, choice.cell(), 0, LEADS);
      }
    }
  }

  /** Whether any run was published. */
  public boolean isPublished() {
    return choice != null;
  }

  /** Whether the chosen figure knows the dimensions the filters limit. */
  public boolean isAnswerable() {
    return choice.question().unanswerable().isEmpty();
  }

  /** The run that speaks for the period, the newest where several do. */
  public PublishedRun getRun() {
    return choice.question().speaker().orElse(choice.question().run());
  }

  /** Whether both sides have signed the whole period. */
  public boolean isFrozen() {
    return choice.question().isFrozen();
  }

  /** Where it stands what was learned since both sides signed. */
  public String getRestatements() {
    return "/report/approvals.xhtml?month="
        + YearMonth.from(choice.period().endExclusive().minusDays(1));
  }

  public String getPeriodName() {
    return new FigureText(format).period(choice.period());
  }

  public String getPeriodLabel() {
    return choice.period().label();
  }

  public String getGrain() {
    return choice.grain().code();
  }

  public String getKpi() {
    return choice.question().kpi().code();
  }

  public String getBasis() {
    return choice.question().basis().code();
  }

  public List<Tile> getTiles() {
    return tileRow;
  }

  public List<FunnelRow> getFunnel() {
    return funnelRows;
  }

  /** Whether the agreement says how far leads should get. */
  public boolean isTargeted() {
    return funnelRows.stream().anyMatch(row -> !row.target().isEmpty());
  }

  public long getWidest() {
    return funnelRows.stream().mapToLong(FunnelRow::count).max().orElse(0);
  }

  public Trend.Course getTrend() {
    return course;
  }

  public SliceTable getTable() {
    return table;
  }

  /** What grey rows of the table mean. */
  public String getFewNote() {
    return format.text("kpi.board.few", Ranking.ENOUGH);
  }

  public CellView getCell() {
    return cell;
  }

  public String getByName() {
    return choice.by().isAttribute()
        ? choice.by().attribute()
        : format.text("kpi.by." + choice.by().code());
  }

  public String getAllRows() {
    return choice.address().with("rows", "all").toString();
  }

  /** Leads to the board as it is without any filter. */
  public String getReset() {
    return choice
        .address()
        .without("channel", "segment", "region", "team", "owner", "cell", "part")
        .toString();
  }

  /** Of whom the figures are, if they are of a single person; else empty. */
  public String getPerson() {
    String owner = choice.address().get("owner");
    return owner == null ? "" : names.name(Cut.by(Dimension.OWNER), Address.read(owner));
  }

  public boolean isFiltered() {
    return !choice.question().only().isEmpty();
  }

  public String getWithoutRun() {
    return choice.address().without("run").toString();
  }

  /** What the filter form must send along, since it replaces the address. */
  public List<Option> getKept() {
    return Stream.of("basis", "by", "run", "owner", "sort")
        .filter(name -> choice.address().get(name) != null)
        .map(name -> new Option(name, choice.address().get(name), true))
        .toList();
  }

  public List<Option> getGrains() {
    return Stream.of(Grain.MONTH, Grain.QUARTER, Grain.YEAR)
        .map(
            grain ->
                new Option(
                    grain.code(),
                    format.text("kpi.grain." + grain.code()),
                    grain == choice.grain()))
        .toList();
  }

  public List<Option> getPeriods() {
    return choice.periodOptions(new FigureText(format));
  }

  /** The bases of the chosen figure as links. */
  public List<Option> getBases() {
    return Arrays.stream(Basis.values())
        .filter(basis -> choice.question().kpi().definition().on(basis).isPresent())
        .map(
            basis ->
                new Option(
                    choice.address().with("basis", basis.code()).without("cell", "part").toString(),
                    format.text("kpi.basis." + basis.code()),
                    basis == choice.question().basis()))
        .toList();
  }

  public List<Filter> getFilters() {
    return filters.of(choice);
  }

  /** Every figure, by chapter. */
  public List<OptionGroup> getFigures() {
    List<OptionGroup> groups = new ArrayList<>();
    for (Group group : Group.values()) {
      List<Option> options =
          catalog.all().stream()
              .filter(kpi -> kpi.group() == group)
              .map(kpi -> choice.option(kpi, new FigureText(format)))
              .toList();
      groups.add(new OptionGroup(format.text("kpi.group." + group.code()), options));
    }
    return groups;
  }

  /** Whether the figure can be cut at all; else it holds for the whole company only. */
  public boolean isCut() {
    return !choice.question().kpi().slices().isEmpty();
  }

  /** By what the table can be cut: figures of single persons are no matter for everybody. */
  public List<Option> getCuts() {
    return choice.question().kpi().slices().stream()
        .filter(dimension -> dimension != Dimension.OWNER)
        .map(
            dimension ->
                new Option(
                    choice
                        .address()
                        .with("by", dimension.code())
                        .without("cell", "part", "rows")
                        .toString(),
                    format.text("kpi.by." + dimension.code()),
                    Cut.by(dimension).equals(choice.by())))
        .toList();
  }

  public List<Option> getRuns() {
    return filters.runs(choice, getRun().id());
  }

  /** Whether a run is shown that is not the newest one. */
  public boolean isPast() {
    return filters.isPast(choice, getRun().id());
  }

  /** Where the cohorts of the chosen figure stand side by side; empty if it follows nobody. */
  public String getCohorts() {
    return CohortQuery.knows(choice.question().kpi())
        ? choice
            .address()
            .without("cell", "part", "rows", "sort", "by", "basis")
            .with("kpi", getKpi())
            .on(request.getContextPath() + "/kpi/cohorts.xhtml")
            .toString()
        : "";
  }
}
