package org.closedloop.shell.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.closedloop.text.Messages;

/**
 * The language a person reads: as chosen in the bar (kept in a cookie), else as the browser asks,
 * else German.
 */
@Named
@RequestScoped
public class Language {

  private static final String COOKIE = "language";

  @Inject private HttpServletRequest request;

  private Locale locale;

  public Locale getLocale() {
    if (locale == null) {
      locale =
          cookie(request, COOKIE)
              .map(Locale::forLanguageTag)
              .filter(Language::spoken)
              .orElseGet(this::asked);
    }
    return locale;
  }

  /** {@code de} or {@code en}. */
  public String getCode() {
    return getLocale().getLanguage();
  }

  /** The language the switch in the bar leads to. */
  public String getOther() {
    return getCode().equals("de") ? "en" : "de";
  }

  public Messages texts() {
    return Messages.in(getLocale());
  }

  private Locale asked() {
    return Collections.list(request.getLocales()).stream()
        .filter(Language::spoken)
        .findFirst()
        .map(wanted -> Locale.forLanguageTag(wanted.getLanguage()))
        .orElse(Locale.GERMAN);
  }

  private static boolean spoken(Locale wanted) {
    return wanted.getLanguage().equals("de") || wanted.getLanguage().equals("en");
  }

  static Optional<String> cookie(HttpServletRequest request, String name) {
    Cookie[] cookies = request.getCookies();
    return cookies == null
        ? Optional.empty()
        : Stream.of(cookies)
            .filter(cookie -> cookie.getName().equals(name))
            .map(Cookie::getValue)
            .findFirst();
  }
}
