package org.closedloop.lead.web;

import java.io.Serializable;
import java.util.List;

/**
 * Why an action leaves some leads alone.
 *
 * @param count how many, as the page writes it
 */
public record BulkCause(String sentence, String count, List<BulkLine> leads)
    implements Serializable {}
