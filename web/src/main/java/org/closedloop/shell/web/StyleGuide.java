package org.closedloop.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ProjectStage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.closedloop.organisation.Role;

/**
 * Made-up values for the page that shows every building block; seen by administrators, and by
 * whoever develops.
 */
@Named
@RequestScoped
public class StyleGuide {

  @Inject private FacesContext faces;
  @Inject private SecurityContext security;
  @Inject private Format format;

  private String feedback;

  /** Refuses the page to everybody it is of no use to. */
  public void open() throws IOException {
    if (!faces.isProjectStage(ProjectStage.Development) && !security.isCallerInRole(Role.ADMIN)) {
      faces.getExternalContext().responseSendError(HttpServletResponse.SC_FORBIDDEN, "");
      faces.responseComplete();
    }
  }

  public void sign() {
    faces.addMessage(null, new FacesMessage(format.text("shell.sample.signed")));
  }

  public List<FunnelRow> getFunnel() {
    return List.of(
        stage("INQUIRY", 4912, null, null, false),
        stage("LEAD", 1284, "0.261", "0.25", false),
        stage("MARKETING_QUALIFIED", 214, "0.167", "0.16", false),
        stage("SALES_QUALIFIED", 89, "0.416", "0.45", true),
        stage("OPPORTUNITY", 70, "0.787", "0.75", true),
        stage("CUSTOMER", 17, "0.243", "0.22", true));
  }

  private FunnelRow stage(String stage, long count, String rate, String target, boolean immature) {
    return new FunnelRow(
        format.text("stage." + stage),
        count,
        rate == null ? "" : format.rate(new BigDecimal(rate)),
        target == null ? "" : format.percent(new BigDecimal(target)),
        immature,
        "?stage=" + stage,
        stage.equals("SALES_QUALIFIED"));
  }

  public Chart getTrend() {
    String target = format.text("shell.sample.target", format.percent(new BigDecimal("0.45")));
    return new Chart(ChartUnit.RATE, months(5, 10))
        .with(
            ChartSeries.line(
                    format.text("shell.sample.rate"),
                    "c1",
                    values("0.438", "0.449", "0.456", "0.471", "0.45", "0.416"))
                .immatureFrom(5))
        .with(
            ChartSeries.as(
                ChartSeries.Role.ESTIMATE,
                format.text("shell.chart.estimate"),
                "c2",
                values(null, null, null, null, "0.45", "0.462")))
        .with(ChartSeries.target(target, new BigDecimal("0.45"), 6));
  }

  public Chart getLines() {
    return new Chart(ChartUnit.COUNT, months(1, 8))
        .with(line("fair", "c1", "52", "61", "58", "70", "66", "71", "80", "76"))
        .with(line("search", "c2", "41", "38", "45", "44", "52", "50", "49", "55"))
        .with(line("webinar", "c3", "12", "18", "17", "25", "24", "31", "30", "38"));
  }

  private ChartSeries line(String name, String colour, String... numbers) {
    return ChartSeries.line(format.text("shell.sample." + name), colour, values(numbers));
  }

  public Chart getPlan() {
    return new Chart(ChartUnit.MONEY, months(1, 8))
        .with(
            ChartSeries.bars(
                    format.text("shell.sample.won"),
                    "c1",
                    values(
                        "880000", "930000", "1040000", "970000", "1020000", "1100000", "1240000",
                        "1260000"))
                .immatureFrom(6))
        .with(
            ChartSeries.as(
                ChartSeries.Role.PLAN,
                format.text("shell.sample.planned"),
                "text",
                values(
                    "950000", "950000", "1000000", "1000000", "1050000", "1100000", "1150000",
                    "1150000")));
  }

  public Chart getBridge() {
    List<String> labels =
        List.of(
            format.text("shell.state.run", "411", "02:14"),
            format.text("shell.sample.late"),
            format.text("shell.sample.correction"),
            format.text("shell.sample.merge"),
            format.text("shell.state.run", "412", "02:14"));
    return Chart.bridge(
            ChartUnit.MONEY, labels, new BigDecimal("1284300"), values("38400", "-12750", "-6200"))
        .axisFrom(new BigDecimal("1270000"));
  }

  public List<PathStep> getPath() {
    return List.of(
        step("INQUIRY", PathStep.State.DONE),
        step("LEAD", PathStep.State.DONE),
        step("MARKETING_QUALIFIED", PathStep.State.NOW),
        step("SALES_ACCEPTED", PathStep.State.OPEN),
        step("SALES_QUALIFIED", PathStep.State.OPEN),
        step("OPPORTUNITY", PathStep.State.OPEN),
        step("CUSTOMER", PathStep.State.LOST));
  }

  private PathStep step(String stage, PathStep.State state) {
    return new PathStep(format.text("stage." + stage), state, "");
  }

  public List<TimelineDay> getDays() {
    return List.of(
        new TimelineDay(
            format.text("shell.sample.day"),
            List.of(
                entry("sales", "inbox", "handOff", "16:48", true),
                entry("marketing", "phone", "call", "16:41", false))),
        new TimelineDay(
            format.text("shell.sample.dayBefore"),
            List.of(
                entry("marketing", "envelope", "mail", "11:20", false),
                entry("", "globe", "form", "09:32", false))));
  }

  private TimelineEntry entry(
      String side, String icon, String name, String time, boolean milestone) {
    String recorded = name.equals("mail") ? "18.11., 02:14" : "";
    return new TimelineEntry(
        side,
        icon,
        format.text("shell.sample." + name),
        format.text("shell.sample.form"),
        time,
        recorded,
        milestone);
  }

  public List<ProgressStep> getRun() {
    return List.of(
        new ProgressStep(
            format.text("shell.sample.late"), "4.318", ProgressStep.State.DONE, .03, "0:06"),
        new ProgressStep(
            format.text("shell.sample.correction"), "128.904", ProgressStep.State.RUNNING, .55, ""),
        new ProgressStep(
            format.text("shell.sample.merge"), "2.964", ProgressStep.State.FAILED, .1, "0:21"));
  }

  public List<ClockSegment> getClock() {
    return List.of(
        new ClockSegment("running", 6, ""),
        new ClockSegment("closed", 10, ""),
        new ClockSegment("holiday", 8, ""),
        new ClockSegment("paused", 6, ""),
        new ClockSegment("running", 14, ""),
        new ClockSegment("now", 0, ""),
        new ClockSegment("remaining", 8, ""));
  }

  public Sparkline getRising() {
    return new Sparkline(List.of(1.0, 1.6, 1.9, 2.1, 2.2, 2.4), 2.0);
  }

  public List<String> getSteps() {
    return List.of(
        format.text("shell.sample.first"),
        format.text("shell.sample.inWork"),
        format.text("shell.sample.sign"));
  }

  public String getFeedback() {
    return feedback;
  }

  public void setFeedback(String feedback) {
    this.feedback = feedback;
  }

  private List<String> months(int first, int last) {
    return IntStream.rangeClosed(first, last)
        .mapToObj(month -> format.dates().axisMonth(YearMonth.of(2026, month)))
        .toList();
  }

  private static List<BigDecimal> values(String... numbers) {
    return Arrays.stream(numbers)
        .map(number -> number == null ? null : new BigDecimal(number))
        .toList();
  }
}
