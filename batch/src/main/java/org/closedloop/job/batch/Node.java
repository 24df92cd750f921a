package org.closedloop.job.batch;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * This server: its name, which it keeps, and its boot, which is new with every start. What a boot
 * that is gone left unfinished can be taken over, even by a server of the same name.
 */
@ApplicationScoped
public class Node {

  private final String name = System.getProperty("jboss.node.name", "closedloop");
  private final String boot = UUID.randomUUID().toString();

  public String name() {
    return name;
  }

  public String boot() {
    return boot;
  }
}
