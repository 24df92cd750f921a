package org.closedloop.sla.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.closedloop.calendar.Holiday;
import org.closedloop.shell.web.ClockSegment;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.Language;
import org.closedloop.sla.service.RunningClock;
import org.closedloop.sla.service.RunningClock.Piece;

/** Draws a clock as a bar: what ran, what did not count, what is left. Nights are shortened. */
@Named
@RequestScoped
public class ClockBar {

  private static final double SHORTENED = 0.12;
  private static final double LONGEST_NIGHT = 90;

  @Inject private Format format;
  @Inject private Language language;

  /** The rows of a list of clocks. */
  public List<ClockLine> lines(List<RunningClock> clocks) {
    return clocks.stream().map(this::line).toList();
  }

  /** One row. */
  public ClockLine line(RunningClock clock) {
    List<ClockSegment> bar = new ArrayList<>();
    List<String> explanation = new ArrayList<>();
    for (Piece piece : untilDue(clock)) {
      String title = title(piece);
      bar.add(new ClockSegment(kind(piece), weight(piece, clock.limitMinutes()), title));
      explanation.add(title);
    }
    if (!clock.over()) {
      bar.add(new ClockSegment("now", 0, format.text("sla.legend.now")));
      boolean timeLeft = clock.leftMinutes() != null && clock.leftMinutes() > 0;
      if (timeLeft) {
        bar.add(
            new ClockSegment(
                "remaining", clock.leftMinutes(), format.text("sla.segment.REMAINING")));
      }
    }
    return new ClockLine(clock, bar, label(clock), explanation);
  }

  /** What comes after the deadline is one piece, however long it takes. */
  private static List<Piece> untilDue(RunningClock clock) {
    List<Piece> pieces = new ArrayList<>();
    for (Piece piece : clock.pieces()) {
      if (clock.dueAt() != null && !piece.start().isBefore(clock.dueAt())) {
        Piece last = clock.pieces().get(clock.pieces().size() - 1);
        long late = clock.leftMinutes() == null ? 1 : -clock.leftMinutes();
        pieces.add(new Piece("LATE", clock.dueAt(), last.end(), Math.max(1, late), null, null));
        return pieces;
      }
      pieces.add(piece);
    }
    return pieces;
  }

  /** Business time as hours and minutes. */
  public String minutes(Number minutes) {
    return minutes == null
        ? "–"
        : format.duration(Duration.ofMinutes(Math.abs(minutes.longValue())));
  }

  private String label(RunningClock clock) {
    String state = format.text("sla.state." + clock.state());
    String left =
        clock.leftMinutes() == null || clock.over()
            ? state
            : format.text(
                clock.leftMinutes() < 0 ? "sla.clocks.overdue" : "sla.clocks.remaining",
                minutes(clock.leftMinutes()));
    return format.text(
        "sla.clocks.label", format.text("sla.kind." + clock.kind()), clock.company(), left);
  }

  private String title(Piece piece) {
    String name = piece.name();
    if ("HOLIDAY".equals(piece.kind())) {
      name = Holiday.name(piece.name(), language.getLocale());
    }
    String what =
        switch (piece.kind()) {
          case "HOLIDAY", "DEPUTY" -> format.text("sla.segment." + piece.kind(), name);
          case "PAUSED" -> format.text("sla.segment.PAUSED", name, piece.approver());
          default -> format.text("sla.segment." + piece.kind());
        };
    return format.text(
        "sla.segment.span",
        what,
        format.dateTime(piece.start()),
        format.dateTime(piece.end()),
        minutes(piece.minutes()));
  }

  private static String kind(Piece piece) {
    return switch (piece.kind()) {
      case "OUTSIDE_HOURS" -> "closed";
      case "HOLIDAY" -> "holiday";
      case "PAUSED" -> "paused";
      case "LATE" -> "late";
      default -> "running";
    };
  }

  /** What does not count is drawn shorter than it was. */
  private static double weight(Piece piece, int limit) {
    if ("LATE".equals(piece.kind())) {
      return Math.max(1, Math.min(piece.minutes(), limit));
    }
    boolean counts = List.of("RUNNING", "DEPUTY").contains(piece.kind());
    return counts
        ? Math.max(1, piece.minutes())
        : Math.max(1, Math.min(LONGEST_NIGHT, piece.minutes() * SHORTENED));
  }
}
