package org.closedloop.kpi.service;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.function.Function;
import java.util.function.ToIntFunction;

/**
 * Answers given before. A published run never changes, so neither does what it says: the board of a
 * morning is computed once, not for each of those who open it. Whoever asks has been checked
 * before, and what is kept is for everybody.
 *
 * @param <Q> what is asked, with the runs that speak in it
 * @param <A> what they say
 */
public abstract class KeptAnswers<Q, A> {

  private final Cache<Q, A> known;

  /**
   * @param most how much is kept, all answers together
   * @param size how much one answer is
   */
  protected KeptAnswers(int most, ToIntFunction<A> size) {
    known =
        Caffeine.newBuilder()
            .maximumWeight(most)
            .<Q, A>weigher((question, answer) -> 1 + size.applyAsInt(answer))
            .build();
  }

  /** What is known, or else computed once, however many ask at the same moment. */
  public A to(Q question, Function<Q, A> otherwise) {
    return known.get(question, otherwise);
  }
}
