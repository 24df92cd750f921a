package org.closedloop.nextstep.service;

import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import org.closedloop.lead.LeadStage;

/**
 * Something that is to be done with a lead: a step somebody planned, or a promise whose clock runs.
 *
 * @param step number of the planned step; null for a promise
 * @param promise kind of the promise; null for a planned step
 * @param what in the words of who planned it; null for a promise
 * @param dueOn the day until when
 * @param dueAt the moment until when; null for a planned step
 * @param overdue whether it should be done already
 * @param points the lead's score; null if it has none yet
 */
public record DueRow(
    Long step,
    String promise,
    String what,
    LocalDate dueOn,
    Instant dueAt,
    boolean overdue,
    String employee,
    String employeeName,
    long leadId,
    String lead,
    String company,
    String person,
    LeadStage stage,
    Integer points,
    String grade)
    implements Serializable {}
