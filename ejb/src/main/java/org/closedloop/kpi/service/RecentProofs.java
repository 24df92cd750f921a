package org.closedloop.kpi.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.function.Function;

/**
 * Proofs made within the last minute. What a run says of a cell never changes, but leads go on: how
 * many of a cohort are decided may be a minute old on a board, never on the page of the cell.
 */
@ApplicationScoped
public class RecentProofs {

  private static final Duration RECENT = Duration.ofMinutes(1);
  private static final int MOST = 1_000;

  private final Cache<Question, Reconciliation> known =
      Caffeine.newBuilder().expireAfterWrite(RECENT).maximumSize(MOST).build();

  /** What is known, or else computed once, however many ask at the same moment. */
  Reconciliation of(Question question, Function<Question, Reconciliation> otherwise) {
    return known.get(question, otherwise);
  }
}
