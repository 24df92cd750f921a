package org.closedloop.kpi.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The words of the product that are no figures, in the order in which a lead meets them. */
@Named
@ApplicationScoped
public class Glossary {

  private static final List<String> WORDS =
      List.of(
          "kpi.word.inquiry",
          "kpi.word.lead",
          "kpi.word.mql",
          "kpi.word.sal",
          "kpi.word.sql",
          "kpi.word.opportunity",
          "kpi.word.customer",
          "kpi.word.hand-off",
          "kpi.word.returned",
          "kpi.word.obligation",
          "kpi.word.business-hours",
          "kpi.word.forgotten",
          "kpi.word.score",
          "report.word.cohort",
          "report.word.period",
          "report.word.immature",
          "report.word.settled",
          "report.word.estimated",
          "report.word.not-available",
          "report.word.run",
          "report.word.known-at",
          "kpi.word.frozen",
          "kpi.word.bridge",
          "kpi.word.attribution",
          "kpi.word.romi");

  /** Keys of the words; each has a text of its own and one that ends with {@code .meaning}. */
  public List<String> getWords() {
    return WORDS;
  }
}
