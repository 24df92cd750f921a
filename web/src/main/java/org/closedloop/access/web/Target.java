package org.closedloop.access.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The page somebody wanted before having to sign in; always a page of this application. */
public final class Target {

  private Target() {}

  /** The sign-in page that leads back to what was asked for. */
  static String signInFor(HttpServletRequest request) {
    String wanted = request.getMethod().equals("POST") ? sent(request) : asked(request);
    String page = request.getContextPath() + "/login.xhtml";
    return wanted.equals("/")
        ? page
        : page + "?target=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8);
  }

  /** {@code target} if it is a path of this application, else its start. */
  public static String safe(String target) {
    boolean path =
        target != null
            && target.startsWith("/")
            && !target.startsWith("//")
            && target.chars().noneMatch(c -> c == '\\' || c < ' ')
            && !target.startsWith("/login.xhtml");
    return path ? target : "/";
  }

  static boolean isAjax(HttpServletRequest request) {
    return "partial/ajax".equals(request.getHeader("Faces-Request"));
  }

  private static String asked(HttpServletRequest request) {
    String query = request.getQueryString();
    boolean page = request.getMethod().equals("GET") && query != null;
    return safe(request.getRequestURI() + (page ? "?" + query : ""));
  }

  /** A form is sent to its page's path; the address it was opened at says more. */
  private static String sent(HttpServletRequest request) {
    String page = referrer(request);
    String path = page.split("[?]", 2)[0];
    return path.equals(request.getRequestURI()) ? page : asked(request);
  }

  private static String referrer(HttpServletRequest request) {
    try {
      URI from = URI.create(String.valueOf(request.getHeader("Referer")));
      String query = from.getRawQuery();
      return safe(from.getRawPath() + (query == null ? "" : "?" + query));
    } catch (IllegalArgumentException e) {
      return "/";
    }
  }
}
