package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.closedloop.shell.web.Format;

/** All leads behind one cell of the board, page by page, with the proof that they add up to it. */
@Named
@RequestScoped
public class CellPage {

  static final String PAGE = "/kpi/cell.xhtml";

  private static final int LEADS = 50;

  @Inject private BoardChoices choices;
  @Inject private CellViews views;
  @Inject private Format format;
  @Inject private HttpServletRequest request;

  private BoardChoice choice;
  private CellView cell;

  public void load() {
    choice = choices.read(PAGE).orElse(null);
    if (choice != null && choice.question().unanswerable().isEmpty()) {
      String wanted = choice.cell() == null ? Cells.WHOLE : choice.cell();
      cell = views.open(choice, wanted, after(), LEADS);
    }
  }

  public CellView getCell() {
    return cell;
  }

  public String getKnown() {
    return format.text(
        "kpi.run.known",
        String.valueOf(choice.question().run().id()),
        format.dateTime(choice.question().run().knownAt()));
  }

  public String getBack() {
    String board = request.getContextPath() + "/kpi/board.xhtml";
    return choice == null ? board : choice.address().on(board).toString();
  }

  public String getFirst() {
    return choice.address().toString();
  }

  /** Whether the list begins later than at its start. */
  public boolean isLater() {
    return after() > 0;
  }

  private long after() {
    return Optional.ofNullable(request.getParameter("after"))
        .filter(text -> text.matches("\\d{1,18}"))
        .map(Long::valueOf)
        .orElse(0L);
  }
}
