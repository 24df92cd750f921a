package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.closedloop.kpi.service.Bridge;
import org.closedloop.kpi.service.BridgeMember;
import org.closedloop.kpi.service.BridgeQuery;
import org.closedloop.kpi.service.BridgeStep;
import org.closedloop.kpi.service.PublishedRun;
import org.closedloop.kpi.service.PublishedRunQuery;
import org.closedloop.kpi.service.Question;
import org.closedloop.shell.web.Format;

/** Why a cell says something else in one run than in another: causes, their leads, their sum. */
@Named
@RequestScoped
public class CellChanges {

  static final String PAGE = "/kpi/changes.xhtml";

  /** Stands in the address for all causes together. */
  static final String ALL = "ALL";

  private static final int RUNS = 60;
  private static final int LEADS = 100;

  @Inject private BoardChoices choices;
  @Inject private PublishedRunQuery runs;
  @Inject private BridgeQuery bridges;
  @Inject private BridgeViews views;
  @Inject private SliceNames names;
  @Inject private Format format;
  @Inject private HttpServletRequest request;

  private BoardChoice choice;
  private Question question;
  private PublishedRun earlier;
  private BridgeView bridge;
  private long listed;
  private List<Line> leads = List.of();
  private List<Option> causes = List.of();

  /** A lead and what it adds to the difference. */
  public record Line(String name, String href, String above, String below) {}

  public void load() {
    choice = choices.read(PAGE).orElse(null);
    if (choice == null) {
      return;
    }
    question = asked();
    earlier = since().orElse(null);
    if (earlier == null || question.unanswerable().isPresent()) {
      return;
    }
    Bridge steps = bridges.between(earlier, question);
    bridge = steps.steps().isEmpty() ? null : views.of(steps, choice.period(), ofTheseRuns());
    if (bridge != null) {
      list(steps);
    }
  }

  /** The leads of the chosen cause; else those of the first one. */
  private void list(Bridge steps) {
    String wanted = choice.address().get("cause");
    BridgeStep chosen =
        ALL.equals(wanted)
            ? null
            : steps.steps().stream()
                .filter(step -> step.cause().name().equals(wanted))
                .findFirst()
                .orElse(steps.steps().get(0));
    listed = chosen == null ? steps.leads() : chosen.leads();
    leads =
        bridges.leads(earlier, question, chosen == null ? null : chosen.cause(), LEADS).stream()
            .map(this::line)
            .toList();
    causes = new ArrayList<>();
    if (steps.steps().size() > 1) {
      causes.add(tab(ALL, format.text("kpi.why.all"), chosen == null));
    }
    steps
        .steps()
        .forEach(
            step ->
                causes.add(
                    tab(step.cause().name(), format.text(step.cause().key()), step == chosen)));
  }

  private Option tab(String code, String name, boolean shown) {
    return new Option(choice.address().with("cause", code).toString(), name, shown);
  }

  private Address ofTheseRuns() {
    return choice
        .address()
        .with("since", String.valueOf(earlier.id()))
        .with("run", String.valueOf(question.run().id()));
  }

  private Question asked() {
    Question whole = choice.question().in(choice.question().run());
    String cell = choice.cell();
    return cell == null || cell.equals(Cells.WHOLE)
        ? whole
        : whole.within(choice.by(), Address.read(cell));
  }

  /** The chosen earlier run, else the one both sides have signed, else the one before. */
  private Optional<PublishedRun> since() {
    PublishedRun later = question.run();
    return Optional.ofNullable(choice.address().get("since"))
        .filter(text -> text.matches("\\d{1,9}"))
        .flatMap(text -> runs.named(Integer.parseInt(text)))
        .filter(run -> run.id() < later.id())
        .or(
            () ->
                choice.question().isFrozen()
                    ? choice.question().speaker().filter(run -> run.id() < later.id())
                    : Optional.empty())
        .or(() -> runs.latest(RUNS).stream().filter(run -> run.id() < later.id()).findFirst());
  }

  private Line line(BridgeMember member) {
    FigureText text = new FigureText(format);
    return new Line(
        member.name() == null ? member.key() : member.name(),
        request.getContextPath()
            + "/lead/lead.xhtml?key="
            + URLEncoder.encode(member.key(), StandardCharsets.UTF_8),
        text.difference(question.formula().numerator().unit(), member.above(), BigDecimal.ZERO),
        member.below() == null
            ? ""
            : text.difference(
                question.formula().denominator().unit(), member.below(), BigDecimal.ZERO));
  }

  public boolean isPublished() {
    return choice != null;
  }

  /** Whether there is an earlier run to compare with. */
  public boolean isComparable() {
    return earlier != null && question.unanswerable().isEmpty();
  }

  /** Which figure, of which period, on which basis, of whom. */
  public String getContext() {
    FigureText text = new FigureText(format);
    List<String> words = new ArrayList<>();
    words.add(text.name(question.kpi()));
    words.add(format.text("kpi.basis." + question.basis().code()));
    words.add(text.period(choice.period()));
    question
        .only()
        .forEach((cut, values) -> values.forEach(value -> words.add(names.name(cut, value))));
    return String.join(" · ", words);
  }

  public BridgeView getBridge() {
    return bridge;
  }

  public List<Line> getLeads() {
    return leads;
  }

  /** How many leads stand behind the chosen cause. */
  public long getListed() {
    return listed;
  }

  /** How many of how many are on the page. */
  public String getShown() {
    return format.text("kpi.cell.shown", format.count(leads.size()), format.count(listed));
  }

  public List<Option> getCauses() {
    return causes;
  }

  public boolean isBelow() {
    return question != null && !question.formula().denominator().isEmpty();
  }

  public String getAboveHead() {
    return new FigureText(format).amounts(question.formula().numerator());
  }

  public String getBelowHead() {
    return new FigureText(format).amounts(question.formula().denominator());
  }

  /** The board with this figure. */
  public String getBack() {
    return choice == null
        ? request.getContextPath() + "/kpi/board.xhtml"
        : choice
            .address()
            .without("since", "cause")
            .on(request.getContextPath() + "/kpi/board.xhtml")
            .toString();
  }

  /** What the form that chooses the runs must send along. */
  public List<Option> getKept() {
    return choice.address().parameters().entrySet().stream()
        .filter(entry -> !Stream.of("since", "run", "cause").toList().contains(entry.getKey()))
        .map(entry -> new Option(entry.getKey(), entry.getValue(), true))
        .toList();
  }

  public List<Option> getEarlierRuns() {
    return options(earlier, question.run().id());
  }

  public List<Option> getLaterRuns() {
    return options(question.run(), Integer.MAX_VALUE);
  }

  private List<Option> options(PublishedRun chosen, int before) {
    List<PublishedRun> offered = new ArrayList<>(runs.latest(RUNS));
    if (chosen != null && offered.stream().noneMatch(run -> run.id() == chosen.id())) {
      offered.add(chosen);
    }
    return offered.stream()
        .filter(run -> run.id() < before)
        .map(
            run ->
                new Option(
                    String.valueOf(run.id()),
                    format.text(
                        "kpi.run.known", String.valueOf(run.id()), format.dateTime(run.knownAt())),
                    chosen != null && run.id() == chosen.id()))
        .toList();
  }
}
