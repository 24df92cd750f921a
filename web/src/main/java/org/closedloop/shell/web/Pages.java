package org.closedloop.shell.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.net.MalformedURLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Which pages this version has; asked for every entry of the navigation, looked up once. */
@ApplicationScoped
public class Pages {

  @Inject private ServletContext application;

  private final Map<String, Boolean> known = new ConcurrentHashMap<>();

  /** Whether a page of that address is part of this version. */
  public boolean exist(String page) {
    return known.computeIfAbsent(page, this::lookUp);
  }

  private boolean lookUp(String page) {
    try {
      return application.getResource(page) != null;
    } catch (MalformedURLException e) {
      return false;
    }
  }
}
