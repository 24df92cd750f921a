package org.closedloop.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SessionTest {

  private static final Instant NINE = Instant.parse("2026-11-02T09:00:00Z");
  private static final int HOUR = 3_600;

  private final Map<String, Object> remembered = new HashMap<>();
  private final HttpServletRequest request = request();

  @Test
  void whatPagesAskByThemselvesKeepsNobodySignedIn() {
    Session.begin(request, null, NINE);

    assertThat(used(Duration.ofMinutes(30), false)).isTrue();
    assertThat(used(Duration.ofMinutes(59), false)).isTrue();
    assertThat(used(Duration.ofMinutes(60).plusSeconds(1), false)).isFalse();
  }

  @Test
  void whatPeopleDoStartsTheHourAnew() {
    Session.begin(request, null, NINE);

    assertThat(used(Duration.ofMinutes(50), true)).isTrue();
    assertThat(used(Duration.ofMinutes(109), false)).isTrue();
    assertThat(used(Duration.ofMinutes(111), false)).isFalse();
  }

  @Test
  void aSessionThatEndedIsNotUsedAgain() {
    Session.begin(request, null, NINE);

    assertThat(used(Duration.ofMinutes(61), true)).isFalse();
    assertThat(used(Duration.ofMinutes(61), false)).isFalse();
  }

  private boolean used(Duration later, boolean attended) {
    return Session.isUsed(request, NINE.plus(later), attended);
  }

  private HttpServletRequest request() {
    HttpSession session =
        proxy(
            HttpSession.class,
            (name, given) ->
                switch (name) {
                  case "setAttribute" -> remembered.put((String) given[0], given[1]);
                  case "getAttribute" -> remembered.get(given[0]);
                  case "getMaxInactiveInterval" -> HOUR;
                  default -> null;
                });
    return proxy(
        HttpServletRequest.class, (name, given) -> name.equals("getSession") ? session : "1");
  }

  private interface Answer {
    Object to(String method, Object... given);
  }

  private static <T> T proxy(Class<T> type, Answer answer) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, given) -> {
              Object result = answer.to(method.getName(), given);
              return method.getReturnType() == void.class ? null : result;
            }));
  }
}
