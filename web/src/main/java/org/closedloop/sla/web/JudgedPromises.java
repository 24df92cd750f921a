package org.closedloop.sla.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import org.closedloop.calendar.ReportingZone;
import org.closedloop.organisation.Department;
import org.closedloop.sla.service.JudgedFilter;
import org.closedloop.sla.service.JudgedPromise;
import org.closedloop.sla.service.JudgedQuery;

/** The leads behind a figure of the cockpit: promises that were kept or broken. */
@Named
@RequestScoped
public class JudgedPromises {

  private static final int ROWS = 50;

  @Inject private JudgedQuery query;
  @Inject private ReportingZone zone;
  @Inject private Clock clock;

  private String promise;
  private String kind;
  private String side;
  private String from;
  private String to;
  private String result;
  private boolean mine;
  private int page = 1;

  private JudgedFilter filter;
  private List<JudgedPromise> rows = List.of();
  private long all;
  private long kept;

  /** What the address leaves out is the month of today. */
  public void load() {
    LocalDate today = zone.dayOf(clock.instant());
    JudgedFilter every =
        new JudgedFilter(
            promise, department(), day(from, today.withDayOfMonth(1)), day(to, today), null, mine);
    filter = every.only(result == null ? null : Boolean.valueOf("kept".equals(result)));
    all = query.count(every);
    kept = query.count(every.only(true));
    rows = query.rows(filter, (page - 1) * ROWS, ROWS);
  }

  private Department department() {
    return Arrays.stream(Department.values())
        .filter(each -> each.name().equalsIgnoreCase(side))
        .findFirst()
        .orElse(null);
  }

  private static LocalDate day(String text, LocalDate otherwise) {
    try {
      return text == null ? otherwise : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return otherwise;
    }
  }

  /** This page with another choice of kept and broken ones; null for both. */
  public String showing(String wanted) {
    return "?" + rest() + (wanted == null ? "" : "&result=" + wanted);
  }

  private String rest() {
    return "from="
        + filter.first()
        + "&to="
        + filter.last()
        + (promise == null ? "" : "&promise=" + promise + "&kind=" + kind)
        + (filter.side() == null ? "" : "&side=" + side)
        + (mine ? "&mine=true" : "");
  }

  private String paged(int wanted) {
    return showing(result) + "&page=" + wanted;
  }

  public String getPrevious() {
    return page > 1 ? paged(page - 1) : null;
  }

  public String getNext() {
    return (long) page * ROWS < getTotal() ? paged(page + 1) : null;
  }

  /** How many are in the list on all of its pages. */
  public long getTotal() {
    return result == null ? all : "kept".equals(result) ? kept : all - kept;
  }

  public long getAll() {
    return all;
  }

  public long getKept() {
    return kept;
  }

  public long getBroken() {
    return all - kept;
  }

  public long getFirst() {
    return rows.isEmpty() ? 0 : (page - 1L) * ROWS + 1;
  }

  public long getLast() {
    return (page - 1L) * ROWS + rows.size();
  }

  public List<JudgedPromise> getRows() {
    return rows;
  }

  public JudgedFilter getFilter() {
    return filter;
  }

  public String getPromise() {
    return promise;
  }

  public void setPromise(String promise) {
    this.promise = word(promise);
  }

  /** What kind of promise it is, for its name. */
  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = word(kind);
  }

  /** Codes only: they are written into addresses again. */
  private static String word(String text) {
    return text != null && text.matches("[a-z0-9-]{1,60}") ? text : null;
  }

  public String getSide() {
    return side;
  }

  public void setSide(String side) {
    this.side = word(side);
  }

  public String getFrom() {
    return from;
  }

  public void setFrom(String from) {
    this.from = from;
  }

  public String getTo() {
    return to;
  }

  public void setTo(String to) {
    this.to = to;
  }

  public String getResult() {
    return result;
  }

  /** {@code kept} or {@code broken}; both otherwise. */
  public void setResult(String result) {
    this.result = List.of("kept", "broken").contains(String.valueOf(result)) ? result : null;
  }

  public boolean isMine() {
    return mine;
  }

  public void setMine(boolean mine) {
    this.mine = mine;
  }

  public int getPage() {
    return page;
  }

  public void setPage(int page) {
    this.page = Math.max(1, page);
  }
}
