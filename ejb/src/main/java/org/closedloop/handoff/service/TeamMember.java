package org.closedloop.handoff.service;

import java.io.Serializable;

/** Somebody of Sales who may be given a hand-off. */
public record TeamMember(String team, String code, String name) implements Serializable {}
