package org.closedloop.campaign.service;

import java.io.Serializable;

/** A channel with its names, and whether its leads come by our web site. */
public record ChannelRow(String code, String nameDe, String nameEn, boolean web)
    implements Serializable {}
