package org.closedloop.home.service;

import java.io.Serializable;

/** Somebody who can be given work. */
public record Colleague(String code, String name, String team) implements Serializable {}
