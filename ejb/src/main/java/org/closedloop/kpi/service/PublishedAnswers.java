package org.closedloop.kpi.service;

import jakarta.enterprise.context.ApplicationScoped;

/** Figures of published runs that were asked for before; a row takes some 300 bytes. */
@ApplicationScoped
public class PublishedAnswers extends KeptAnswers<Question, KpiAnswer> {

  private static final int MOST_ROWS = 50_000;

  public PublishedAnswers() {
    super(MOST_ROWS, answer -> answer.rows().size());
  }
}
