package org.closedloop.winloss.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.closedloop.kpi.service.Frozen;
import org.closedloop.kpi.service.KeptAnswers;
import org.closedloop.winloss.ClosedDeal;

/**
 * Closed deals read before, with their circumstances: reading a year of them takes seconds, and
 * whoever looks at one circumstance looks at the next. A deal takes some 500 bytes.
 */
@ApplicationScoped
public class PublishedDeals extends KeptAnswers<List<Frozen.Stretch>, List<ClosedDeal>> {

  private static final int MOST_DEALS = 100_000;

  public PublishedDeals() {
    super(MOST_DEALS, List::size);
  }
}
