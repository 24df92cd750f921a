package org.closedloop.sync.web;

import java.io.Serializable;

/** A contract to choose. */
public record ContractChoice(String code, String label) implements Serializable {
  public String getCode() {
    return code;
  }

  public String getLabel() {
    return label;
  }
}
