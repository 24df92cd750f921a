package org.closedloop.worklist.service;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.closedloop.nextstep.service.DueRow;
import org.closedloop.report.excel.Form;
import org.closedloop.text.Messages;
import org.closedloop.touchpoint.ActivityKind;

/** The worklist as a sheet to fill in. */
final class WorklistForm {

  static final String MARK = "closed-loop-worklist-1";
  private static final char BAR = '|';

  private final Locale language;
  private final Messages texts;

  WorklistForm(Locale language) {
    this.language = language;
    this.texts = Messages.in(language);
  }

  /**
   * @param until the last day of what is due
   * @param whose name of who takes it along
   */
  Form of(List<TakenAlong> rows, LocalDate today, LocalDate until, String whose) {
    return new Form(
        language,
        MARK,
        texts.getString("worklist.sheet"),
        texts.getString("worklist.title"),
        texts.say("worklist.scope", whose, day(today), day(until)),
        texts.getString("worklist.hint"),
        WorklistColumn.inOrder().stream().map(this::column).toList(),
        rows.stream().map(this::row).toList());
  }

  private String day(LocalDate day) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(language).format(day);
  }

  private Form.Column column(WorklistColumn column) {
    String title = texts.getString(column.key());
    if (!column.filled()) {
      return Form.Column.read(title, column.kind(), column.signs());
    }
    return Form.Column.fill(title, column.kind(), column.signs(), choices(column));
  }

  private String[] choices(WorklistColumn column) {
    return switch (column) {
      case KIND ->
          Arrays.stream(ActivityKind.values())
              .map(kind -> texts.getString("touchpoint.activity." + kind))
              .toArray(String[]::new);
      case DONE -> new String[] {texts.getString("worklist.yes")};
      default -> new String[0];
    };
  }

  private Form.Row row(TakenAlong taken) {
    DueRow due = taken.due();
    List<Object> values = new ArrayList<>();
    for (WorklistColumn column : WorklistColumn.inOrder()) {
      values.add(
          switch (column) {
            case DUE -> due.dueOn();
            case COMPANY -> due.company();
            case PERSON -> due.person();
            case PHONE -> taken.phone();
            case EMAIL -> taken.email();
            case STAGE -> texts.getString("stage." + due.stage());
            case SCORE -> due.points();
            case TASK -> task(due);
            default -> null;
          });
    }
    return new Form.Row(reference(taken), values);
  }

  private String task(DueRow due) {
    return due.promise() == null ? due.what() : texts.getString("home.promise." + due.promise());
  }

  /** Number and version of the planned step, and the lead's key. */
  private static String reference(TakenAlong taken) {
    DueRow due = taken.due();
    String step = due.step() == null ? "" : due.step().toString();
    String version = taken.version() == null ? "" : taken.version().toString();
    return step + BAR + version + BAR + due.lead();
  }
}
