package org.closedloop.kpi.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.closedloop.kpi.Dimension;
import org.closedloop.kpi.service.SliceNamesQuery;
import org.closedloop.shell.web.Language;

/** What people call a team, a colleague or a campaign; asked for at most once a minute. */
@Named
@ApplicationScoped
public class NameBook {

  private static final Duration FRESH = Duration.ofMinutes(1);

  @Inject private SliceNamesQuery query;
  @Inject private Language language;
  @Inject private Clock clock;

  private final Map<String, Page> pages = new ConcurrentHashMap<>();

  private record Page(Map<String, String> names, Instant until) {}

  /** The name of a value of a dimension; the value itself if nobody has named it. */
  public String of(String dimension, String value) {
    if (value == null || value.isEmpty()) {
      return "";
    }
    Locale locale = language.getLocale();
    Instant now = clock.instant();
    return pages
        .compute(
            dimension + ' ' + locale,
            (key, page) ->
                page == null || page.until().isBefore(now)
                    ? new Page(
                        query.given(Dimension.valueOf(dimension.toUpperCase(Locale.ROOT)), locale),
                        now.plus(FRESH))
                    : page)
        .names()
        .getOrDefault(value, value);
  }
}
