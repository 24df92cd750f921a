package org.closedloop.velocity.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.closedloop.kpi.service.KeptAnswers;
import org.closedloop.velocity.Passage;

/** How fast leads passed, as published runs know it, where it was asked for before. */
@ApplicationScoped
public class PublishedPassages extends KeptAnswers<Spell, List<Passage>> {

  private static final int MOST_PASSAGES = 2_000;

  public PublishedPassages() {
    super(MOST_PASSAGES, List::size);
  }
}
