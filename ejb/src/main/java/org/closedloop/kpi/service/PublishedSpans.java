package org.closedloop.kpi.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.closedloop.kpi.Formula;
import org.closedloop.kpi.Period;

/**
 * From when until when published runs know figures: every board asks for it, and a published run
 * never changes.
 */
@ApplicationScoped
public class PublishedSpans {

  private static final int MOST = 2_000;

  private final Cache<Asked, Optional<Period>> known =
      Caffeine.newBuilder().maximumSize(MOST).build();

  private record Asked(int run, Formula formula) {}

  Optional<Period> of(PublishedRun run, Formula formula, Supplier<Optional<Period>> otherwise) {
    return known.get(new Asked(run.id(), formula), unknown -> otherwise.get());
  }
}
