package org.closedloop.text;

/** Every text a person sees, in German. The name is the one resource bundles are found by. */
public class Messages_de extends Messages {

  public Messages_de() {
    super("de");
  }
}
