package org.closedloop.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;

/** What is said about a figure behind its (i), as far as there are texts for it. */
@Named
@RequestScoped
public class Definitions {

  @Inject private Format format;

  private int number;
  private String id;

  /** An id for the next definition of the page; several may stand at the same place. */
  public String next(String place) {
    number++;
    id = place + ":text" + number;
    return id;
  }

  public String getId() {
    return id;
  }

  /** One line: what it is about, and what is said. */
  public record Fact(String name, String text) {}

  public List<Fact> facts(String code) {
    return Stream.of("formula", "basis", "excluded", "kind")
        .filter(part -> format.hasText("kpi." + code + "." + part))
        .map(
            part ->
                new Fact(
                    format.text("shell.definition." + part),
                    format.text("kpi." + code + "." + part)))
        .toList();
  }
}
