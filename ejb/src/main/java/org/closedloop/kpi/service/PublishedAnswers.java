package org.closedloop.kpi.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Function;

/**
 * Answers given before. A published run never changes, so neither does what it says: the board of a
 * morning is computed once, not for each of those who open it. Whoever asks has been checked
 * before.
 */
@ApplicationScoped
public class PublishedAnswers {

  /** All answers together; a row takes some 300 bytes. */
  private static final int MOST_ROWS = 50_000;

  private final Cache<Question, KpiAnswer> known =
      Caffeine.newBuilder()
          .maximumWeight(MOST_ROWS)
          .<Question, KpiAnswer>weigher((question, answer) -> 1 + answer.rows().size())
          .build();

  /** What is known, or else computed once, however many ask at the same moment. */
  KpiAnswer to(Question question, Function<Question, KpiAnswer> otherwise) {
    return known.get(question, otherwise);
  }
}
