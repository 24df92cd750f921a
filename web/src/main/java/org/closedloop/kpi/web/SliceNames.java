package org.closedloop.kpi.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.closedloop.kpi.Cut;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.service.SliceNamesQuery;
import org.closedloop.shell.web.Format;
import org.closedloop.shell.web.Language;

/** What the values of a cut are called on this page. */
@RequestScoped
public class SliceNames {

  private static final int MOST = 2_000;

  @Inject private SliceNamesQuery query;
  @Inject private Language language;
  @Inject private Format format;

  private final Map<Dimension, Map<String, String>> known = new LinkedHashMap<>();

  /** A value the source left empty is a value of its own and has a name. */
  public String name(Cut cut, String value) {
    if (value.isEmpty()) {
      return format.text("kpi.slice.empty");
    }
    return cut.isAttribute() ? value : all(cut.dimension()).getOrDefault(value, value);
  }

  Map<String, String> all(Dimension dimension) {
    return known.computeIfAbsent(
        dimension, wanted -> query.names(wanted, language.getLocale(), MOST));
  }
}
