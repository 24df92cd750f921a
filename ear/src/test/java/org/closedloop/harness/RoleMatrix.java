package org.closedloop.harness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Who may open which page, call what over REST and do what, as {@code role-matrix.txt} says. */
public final class RoleMatrix {

  /** Everybody who signs in on a page. */
  public static final List<String> PEOPLE =
      List.of(
          "marketing",
          "marketing-lead",
          "sales",
          "sales-lead",
          "management",
          "controller",
          "admin");

  /**
   * A page, a REST method or an action.
   *
   * @param verb PAGE, DO, or the method of a call
   * @param path of the page, or below {@code /api/v1}; of an action its service and method
   */
  public record Row(String verb, String path, Set<String> allowed) {

    public boolean isPage() {
      return verb.equals("PAGE");
    }

    public boolean isAction() {
      return verb.equals("DO");
    }

    public boolean isCall() {
      return !isPage() && !isAction();
    }

    public String name() {
      return verb + " " + path;
    }
  }

  private RoleMatrix() {}

  public static List<Row> rows() {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                RoleMatrix.class.getResourceAsStream("/role-matrix.txt"), UTF_8))) {
      return lines
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(RoleMatrix::row)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Row row(String line) {
    String[] words = line.split(" ");
    List<String> roles = Arrays.asList(words).subList(2, words.length);
    return new Row(words[0], words[1], Set.copyOf(roles.equals(List.of("all")) ? PEOPLE : roles));
  }
}
