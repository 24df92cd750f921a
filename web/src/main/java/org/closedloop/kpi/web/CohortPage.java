package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.closedloop.kpi.Catalog;
import org.closedloop.kpi.service.CohortQuery;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.shell.web.Format;
import org.closedloop.statistics.Ranking;

/** How the leads of each month convert with age, and which months and channels do better. */
@Named
@RequestScoped
public class CohortPage {

  private static final String PAGE = "/kpi/cohorts.xhtml";
  private static final String USUAL = "lead-to-customer-rate";
  private static final int USUAL_AGE = 90;

  @Inject private BoardChoices choices;
  @Inject private Catalog catalog;
  @Inject private CohortViews views;
  @Inject private SliceFilters filters;
  @Inject private Format format;
  @Inject private HttpServletRequest request;

  private BoardChoice choice;
  private int age;
  private CohortView view;

  public void load() {
    choice = choices.read(PAGE).map(this::aboutConversion).orElse(null);
    if (choice != null) {
      age =
          CohortViews.AGES.stream()
              .filter(one -> one.toString().equals(choice.address().get("age")))
              .findFirst()
              .orElse(USUAL_AGE);
      if (choice.question().unanswerable().isEmpty()) {
        view = views.open(choice, age);
      }
    }
  }

  /** Figures that follow nobody have no cohorts by age: then the usual one is shown. */
  private BoardChoice aboutConversion(BoardChoice read) {
    return CohortQuery.knows(read.question().kpi())
        ? read
        : read.about(catalog.named(USUAL).orElseThrow());
  }

  public boolean isPublished() {
    return choice != null;
  }

  /** Null where the figure does not know the dimensions the filters limit. */
  public CohortView getView() {
    return view;
  }

  public PublishedRun getRun() {
    return choice.question().run();
  }

  public String getKpi() {
    return choice.question().kpi().code();
  }

  public int getAge() {
    return age;
  }

  /** The figures that follow leads from one step to another. */
  public List<Option> getFigures() {
    return catalog.all().stream()
        .filter(CohortQuery::knows)
        .map(kpi -> choice.option(kpi, new FigureText(format)))
        .toList();
  }

  public List<Option> getPeriods() {
    return choice.periodOptions(new FigureText(format));
  }

  public List<Option> getAges() {
    return CohortViews.AGES.stream()
        .map(
            one ->
                new Option(
                    one.toString(), format.text("kpi.cohorts.days", format.count(one)), one == age))
        .toList();
  }

  public List<Filter> getFilters() {
    return filters.of(choice);
  }

  public boolean isFiltered() {
    return !choice.question().only().isEmpty();
  }

  public String getReset() {
    return choice.address().without("channel", "segment", "region", "team").toString();
  }

  /** What the filter form must send along, since it replaces the address. */
  public List<Option> getKept() {
    return Stream.of("run")
        .filter(name -> choice.address().get(name) != null)
        .map(name -> new Option(name, choice.address().get(name), true))
        .toList();
  }

  public List<Option> getRuns() {
    return filters.runs(choice, getRun().id());
  }

  public boolean isPast() {
    return filters.isPast(choice, getRun().id());
  }

  public String getWithoutRun() {
    return choice.address().without("run").toString();
  }

  public String getBoard() {
    Address board =
        choice == null ? Address.of("") : choice.address().without("cohort", "age", "basis");
    return board.on(request.getContextPath() + "/kpi/board.xhtml").toString();
  }

  public String getFewNote() {
    return format.text("kpi.cohorts.few", Ranking.ENOUGH, format.count(age));
  }
}
