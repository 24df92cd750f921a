package org.closedloop.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;

/**
 * Whether and as whom this installation sends mail.
 *
 * <p>Set by {@code CLOSEDLOOP_MAIL_HOST} and its siblings; without a host people are told in the
 * application only.
 */
@ApplicationScoped
public class MailSettings {

  private static final int HTTP = 8_080;

  private final Map<String, String> environment;

  /** The settings of this installation. */
  public MailSettings() {
    this(System.getenv());
  }

  /** Given settings. */
  public MailSettings(Map<String, String> environment) {
    this.environment = environment;
  }

  public boolean isOn() {
    return setting("CLOSEDLOOP_MAIL_HOST").isPresent();
  }

  /** As whom the mail server is signed in to, if it asks. */
  public Optional<String> signInAs() {
    return setting("CLOSEDLOOP_MAIL_USER");
  }

  public String password() {
    return setting("CLOSEDLOOP_MAIL_PASSWORD").orElse("");
  }

  /** The address of a page, for people outside the application. */
  public String addressOf(String page) {
    String root =
        setting("CLOSEDLOOP_URL")
            .orElseGet(
                () ->
                    "http://localhost:"
                        + (HTTP + Integer.parseInt(setting("CLOSEDLOOP_PORT_OFFSET").orElse("0"))));
    return root.replaceAll("/+$", "") + page;
  }

  private Optional<String> setting(String name) {
    return Optional.ofNullable(environment.get(name)).map(String::strip).filter(s -> !s.isEmpty());
  }
}
