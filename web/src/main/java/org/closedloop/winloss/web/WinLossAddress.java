package org.closedloop.winloss.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.closedloop.winloss.Factor;

/** What the address of the page says, and addresses of the page that say something else. */
@RequestScoped
public class WinLossAddress {

  /** Where the lead belongs: what the deals can be limited to. */
  static final List<Factor> LIMITS =
      List.of(Factor.CHANNEL, Factor.SEGMENT, Factor.REGION, Factor.TEAM, Factor.PRODUCT);

  private static final String EMPTY = "~"; // forms leave empty values out
  private static final int LONGEST = 300;

  @Inject private HttpServletRequest request;

  Optional<String> parameter(String name) {
    return Optional.ofNullable(request.getParameter(name))
        .map(String::strip)
        .filter(text -> !text.isEmpty() && text.length() <= LONGEST);
  }

  /** A value that may be empty. */
  Optional<String> value(String name) {
    return parameter(name).map(text -> text.equals(EMPTY) ? "" : text);
  }

  Map<Factor, String> limits() {
    Map<Factor, String> limits = new LinkedHashMap<>();
    LIMITS.forEach(factor -> value(factor.code()).ifPresent(text -> limits.put(factor, text)));
    return limits;
  }

  /** This page with what it shows, and some deals open beside it. */
  String open(String... names) {
    List<String> parts = new ArrayList<>();
    Stream.concat(Stream.of("period", "run"), LIMITS.stream().map(Factor::code))
        .forEach(name -> parameter(name).ifPresent(text -> parts.add(name + '=' + encoded(text))));
    for (int i = 0; i < names.length; i += 2) {
      parts.add(names[i] + '=' + encoded(written(names[i + 1])));
    }
    return page() + (parts.isEmpty() ? "" : '?' + String.join("&", parts));
  }

  String page() {
    return request.getContextPath() + "/insight/winloss.xhtml";
  }

  String lead(String key) {
    return request.getContextPath() + "/lead/lead.xhtml?key=" + encoded(key);
  }

  static String written(String value) {
    return value.isEmpty() ? EMPTY : value;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
