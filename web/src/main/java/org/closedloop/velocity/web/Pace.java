package org.closedloop.velocity.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.util.List;
import org.closedloop.shell.web.Format;
import org.closedloop.statistics.KaplanMeier;
import org.closedloop.velocity.Passage;
import org.closedloop.velocity.Pipeline;
import org.closedloop.velocity.Velocity;
import org.closedloop.velocity.service.Spell;
import org.closedloop.velocity.service.VelocityQuery;
import org.closedloop.winloss.web.WinLoss;

/** How long leads took from step to step and how much money deals brought per day. */
@Named
@RequestScoped
public class Pace {

  private static final int EARLY = 30;
  private static final int LATE = 90;

  @Inject private VelocityQuery query;
  @Inject private WinLoss page;
  @Inject private Format format;
  @Inject private HttpServletRequest request;

  private Velocity velocity;

  public String getPerDay() {
    return format.money(velocity().pipeline().perDay().orElse(null));
  }

  /** The causes, in words. */
  public String getCauses() {
    Pipeline pipeline = velocity().pipeline();
    return format.text(
        "velocity.causes",
        format.count(pipeline.opportunities()),
        format.rate(pipeline.winRate()),
        format.money(pipeline.averageDeal()),
        format.calendarDays(pipeline.cycleDays()));
  }

  public List<PassageLine> getLines() {
    return velocity().passages().stream()
        .filter(passage -> passage.entered() > 0)
        .map(this::line)
        .toList();
  }

  private PassageLine line(Passage passage) {
    KaplanMeier.Point early = passage.by(EARLY);
    KaplanMeier.Point late = passage.by(LATE);
    return new PassageLine(
        format.text("velocity.transition." + passage.transition()),
        format.count(passage.entered()),
        format.count(passage.reached()),
        format.count(passage.open()),
        passage.median().isPresent()
            ? format.calendarDays(BigDecimal.valueOf(passage.median().getAsInt()))
            : format.text("velocity.notReached"),
        format.rate(early.share()),
        interval(early),
        format.rate(late.share()),
        interval(late),
        opened(passage, ""),
        opened(passage, "&part=numerator"));
  }

  private String opened(Passage passage, String part) {
    Spell spell = page.spell();
    StringBuilder href =
        new StringBuilder(request.getContextPath())
            .append("/kpi/cell.xhtml?basis=cohort&kpi=")
            .append(passage.transition())
            .append("-rate&from=")
            .append(spell.from())
            .append("&to=")
            .append(spell.to())
            .append(page.isPast() ? "&run=" + spell.run().id() : "");
    spell
        .only()
        .forEach(
            (dimension, value) ->
                href.append('&')
                    .append(dimension.code())
                    .append('=')
                    .append(URLEncoder.encode(value.isEmpty() ? "~" : value, UTF_8)));
    return href.append(part).toString();
  }

  private String interval(KaplanMeier.Point point) {
    return point.conversions() == 0
        ? ""
        : format.text(
            "velocity.interval",
            format.rate(point.interval().low()),
            format.rate(point.interval().high()));
  }

  private Velocity velocity() {
    if (velocity == null) {
      velocity = query.velocity(page.spell());
    }
    return velocity;
  }
}
