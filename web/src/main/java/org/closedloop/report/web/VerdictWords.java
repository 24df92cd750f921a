package org.closedloop.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.closedloop.report.service.Verification;
import org.closedloop.shell.web.Format;

/** Puts into words what came of making something once more. */
@RequestScoped
public class VerdictWords {

  @Inject private Format format;

  Verdict of(Optional<Verification> made) {
    return made.map(this::of).orElse(null);
  }

  private Verdict of(Verification made) {
    String state = made.state().name().toLowerCase(Locale.ROOT);
    return new Verdict(
        format.text("report.again.state." + state),
        switch (made.state()) {
          case RUNNING -> "info";
          case EQUAL -> "positive";
          case DIFFERENT, FAILED -> "breach";
        },
        switch (made.state()) {
          case RUNNING -> "clock";
          case EQUAL -> "check";
          case DIFFERENT, FAILED -> "times";
        },
        switch (made.state()) {
          case RUNNING -> format.text("report.again.running", format.count(made.percent()));
          case EQUAL -> format.text("report.again.equal", format.count(made.cells()));
          case DIFFERENT ->
              format.text(
                  "report.again.different",
                  format.count(made.differences()),
                  format.count(made.cells()),
                  String.join("; ", made.named()));
          case FAILED -> format.text("report.again.failed", made.failure());
        },
        made.endedAt() == null
            ? ""
            : format.text("report.again.by", format.dateTime(made.endedAt()), made.requestedBy()),
        made.isRunning(),
        made.percent());
  }
}
