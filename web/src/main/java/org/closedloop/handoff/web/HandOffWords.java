package org.closedloop.handoff.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import org.closedloop.handoff.Briefing;
import org.closedloop.handoff.Route;
import org.closedloop.shell.web.Format;

/** Says in sentences what a hand-off keeps in codes. */
@Named
@RequestScoped
public class HandOffWords {

  @Inject private Format format;

  /** One step on the way to a person. */
  public String why(Route.Why step) {
    return format.text("handoff.route." + step.code(), step.arguments().toArray());
  }

  /** What the source knew beyond its fields when the lead was offered. */
  public List<Map.Entry<String, String>> facts(Briefing briefing) {
    return List.copyOf(briefing.facts().entrySet());
  }
}
