package org.closedloop.account.service;

import java.io.Serializable;
import java.time.Instant;
import org.closedloop.account.Attitude;
import org.closedloop.account.Influence;

/**
 * A person in a company.
 *
 * @param role code of the role in buying; null if unknown
 * @param said how the source calls the role; null if it says nothing
 * @param influence null if nobody found out
 * @param attitude null if nobody found out
 * @param lastContact when somebody of us last spoke with one of the person's leads; null if never
 * @param lead key of the newest lead of the person; null if there is none
 */
public record ContactRow(
    long id,
    String key,
    String name,
    String jobTitle,
    String email,
    String phone,
    String role,
    String said,
    Influence influence,
    Attitude attitude,
    Instant lastContact,
    String lead)
    implements Serializable {}
