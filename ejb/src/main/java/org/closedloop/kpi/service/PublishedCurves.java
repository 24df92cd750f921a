package org.closedloop.kpi.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Cohorts of published runs that were asked for before; a curve takes some 20 kilobytes. */
@ApplicationScoped
public class PublishedCurves extends KeptAnswers<Question, List<CohortCurve>> {

  private static final int MOST_CURVES = 1_000;

  public PublishedCurves() {
    super(MOST_CURVES, List::size);
  }
}
