package org.closedloop.privacy.web;

import java.io.Serializable;

/** A look at figures of single persons, written out. */
public record LookLine(String at, String account, String figure, String period, String whom)
    implements Serializable {}
