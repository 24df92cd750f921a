package org.closedloop.shell.rest;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/** How records are written as JSON: what is not known stays, as null. */
@Provider
public class JsonForm implements ContextResolver<Jsonb> {

  private final Jsonb form = JsonbBuilder.create(new JsonbConfig().withNullValues(true));

  @Override
  public Jsonb getContext(Class<?> type) {
    return form;
  }
}
