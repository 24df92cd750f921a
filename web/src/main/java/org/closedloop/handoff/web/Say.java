package org.closedloop.handoff.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.closedloop.refusal.NoSuchRecord;
import org.closedloop.source.SourceKey;

/** Says what came of an action, and where it leads. */
final class Say {

  private Say() {}

  /** A toast on the page that stays open. */
  static void done(String sentence) {
    FacesContext.getCurrentInstance()
        .addMessage(null, new FacesMessage(FacesMessage.SEVERITY_INFO, sentence, null));
  }

  /** A toast on the page that opens next. */
  static String done(String sentence, String page) {
    done(sentence);
    FacesContext.getCurrentInstance().getExternalContext().getFlash().setKeepMessages(true);
    return page + (page.indexOf('?') < 0 ? '?' : '&') + "faces-redirect=true";
  }

  static String leadPage(String key) {
    return "/lead/lead.xhtml?key=" + encoded(key);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  static SourceKey key(String text) {
    try {
      return SourceKey.parse(text);
    } catch (IllegalArgumentException e) {
      throw new NoSuchRecord("lead", text);
    }
  }
}
