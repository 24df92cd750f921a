package org.closedloop.text;

/** Every text in English, found by name so that a German server does not answer in German. */
public class Messages_en extends Messages {}
