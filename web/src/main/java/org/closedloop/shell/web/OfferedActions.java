package org.closedloop.shell.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UICommand;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIViewRoot;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseEvent;
import jakarta.faces.event.PhaseId;
import jakarta.faces.event.PhaseListener;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.closedloop.text.Messages;

/**
 * A button that a page does not show to somebody cannot be pressed by other means either: whoever
 * sends it all the same gets 403 and a sentence, and nothing is carried out. The same sentence
 * reads who was too late because a colleague had been faster.
 */
public class OfferedActions implements PhaseListener {

  private static final String SOURCE = "jakarta.faces.source";

  @Override
  public PhaseId getPhaseId() {
    return PhaseId.APPLY_REQUEST_VALUES;
  }

  @Override
  public void beforePhase(PhaseEvent event) {
    FacesContext context = event.getFacesContext();
    if (context.isPostback() && pressed(context).stream().anyMatch(id -> isHidden(id, context))) {
      String sentence =
          Messages.in(context.getViewRoot().getLocale()).getString("shell.failure.unoffered");
      refuse(sentence, context);
      context.renderResponse();
    }
  }

  /** Says no with a sentence on the page that is open; what was typed there stays. */
  static void refuse(String sentence, FacesContext context) {
    context.getExternalContext().setResponseStatus(HttpServletResponse.SC_FORBIDDEN);
    context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    context.validationFailed();
  }

  @Override
  public void afterPhase(PhaseEvent event) {
    // said before
  }

  /** The names of what may have been pressed. */
  private static Collection<String> pressed(FacesContext context) {
    Map<String, String> sent = context.getExternalContext().getRequestParameterMap();
    String source = sent.get(SOURCE);
    return source == null ? sent.keySet() : List.of(source);
  }

  private static boolean isHidden(String id, FacesContext context) {
    UIViewRoot page = context.getViewRoot();
    boolean[] hidden = new boolean[1];
    page.invokeOnComponent(
        context,
        id,
        (faces, found) -> hidden[0] = found instanceof UICommand && !isRendered(found));
    return hidden[0];
  }

  /** From the page down, as a page is shown: what is inside of something hidden is not asked. */
  private static boolean isRendered(UIComponent part) {
    return part == null || isRendered(part.getParent()) && part.isRendered();
  }
}
