package org.closedloop.lead;

/**
 * The steps of the funnel from first interest to customer, and the two ways out of it.
 *
 * <p>The first seven rise; {@link #RECYCLED} and {@link #LOST} lie beside the funnel. The names
 * stand in the database.
 */
public enum LeadStage {
  /** Showed interest, not yet a lead. */
  INQUIRY,
  LEAD,
  /** MQL: Marketing considers the lead worth a salesperson's time. */
  MARKETING_QUALIFIED,
  /** SAL: Sales took the lead over. */
  SALES_ACCEPTED,
  /** SQL: Sales confirmed need and budget. */
  SALES_QUALIFIED,
  OPPORTUNITY,
  CUSTOMER,
  /** Sales returned the lead to Marketing for nurturing. */
  RECYCLED,
  /** Nobody pursues the lead any more. */
  LOST;

  /** Whether this is a step of the funnel rather than a way out of it. */
  public boolean rises() {
    return compareTo(CUSTOMER) <= 0;
  }

  /** Whether this step lies further down the funnel than {@code other}; never for a way out. */
  public boolean isBeyond(LeadStage other) {
    return rises() && other.rises() && compareTo(other) > 0;
  }

  /**
   * Whether a person may move a lead from here to {@code next}: forward any number of steps, out of
   * the funnel, or back in from outside. Customer is reached by winning a deal, not by hand.
   */
  public boolean leadsTo(LeadStage next) {
    if (next == this || next == OPPORTUNITY || next == CUSTOMER) {
      return false;
    }
    if (!next.rises()) {
      return rises() && this != CUSTOMER || this == RECYCLED && next == LOST;
    }
    return rises() ? next.isBeyond(this) : next != INQUIRY;
  }
}
