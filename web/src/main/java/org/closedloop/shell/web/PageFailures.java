package org.closedloop.shell.web;

import jakarta.ejb.EJBAccessException;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.closedloop.refusal.Refusal;
import org.closedloop.text.Messages;
import org.primefaces.application.exceptionhandler.ExceptionInfo;
import org.primefaces.application.exceptionhandler.PrimeExceptionHandler;

/**
 * Turns what goes wrong on a page into an answer people can act on.
 *
 * <p>A rule that said no becomes a message and the page stays. A record that does not exist or a
 * page that is not for this role becomes the error page that says so. Everything else gets an
 * incident number: in a dialog if the page is open, else on an error page.
 */
public class PageFailures extends PrimeExceptionHandler {

  private static final Logger LOG = Logger.getLogger(PageFailures.class.getName());

  private final String reference = Failure.newReference();

  public PageFailures(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() throws FacesException {
    FacesContext context = FacesContext.getCurrentInstance();
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      if (answered(events.next(), context)) {
        events.remove();
      }
    }
    if (context.getPartialViewContext().isAjaxRequest()) {
      super.handle();
    } else {
      if (getUnhandledExceptionQueuedEvents().iterator().hasNext()) {
        forget(context);
      }
      getWrapped().handle();
    }
  }

  private boolean answered(ExceptionQueuedEvent event, FacesContext context) {
    Throwable thrown = event.getContext().getException();
    Optional<Refusal> refusal = within(thrown, Refusal.class);
    if (refusal.isPresent()) {
      return refused(refusal.get(), event.getContext().getPhaseId(), context);
    }
    return within(thrown, EJBAccessException.class).isPresent()
        && forbidden("shell.failure.unoffered", context);
  }

  private static boolean refused(Refusal refusal, PhaseId phase, FacesContext context) {
    if (refusal.kind() == Refusal.Kind.MISSING && !context.isPostback()) {
      return instead(HttpServletResponse.SC_NOT_FOUND, context);
    }
    if (refusal.kind() == Refusal.Kind.FORBIDDEN && !context.isPostback()) {
      context.getExternalContext().getRequestMap().put("refused", sentence(refusal, context));
      return instead(HttpServletResponse.SC_FORBIDDEN, context);
    }
    if (phase == PhaseId.RENDER_RESPONSE) {
      return false;
    }
    if (refusal.kind() == Refusal.Kind.FORBIDDEN) {
      OfferedActions.refuse(sentence(refusal, context), context);
      return true;
    }
    return message(sentence(refusal, context), context);
  }

  private static String sentence(Refusal refusal, FacesContext context) {
    return texts(context).say("refusal." + refusal.code(), refusal.arguments().toArray());
  }

  /** The error page if nothing is open yet, a message on the open page otherwise. */
  private static boolean forbidden(String text, FacesContext context) {
    if (context.isPostback()) {
      OfferedActions.refuse(texts(context).getString(text), context);
      return true;
    }
    return instead(HttpServletResponse.SC_FORBIDDEN, context);
  }

  /** An error page. */
  private static boolean instead(int status, FacesContext context) {
    try {
      forget(context);
      context.getExternalContext().responseSendError(status, "");
      context.responseComplete();
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The page that failed said which scripts may run; the page that takes its place says it anew.
   */
  private static void forget(FacesContext context) {
    if (!context.getExternalContext().isResponseCommitted()) {
      context.getExternalContext().responseReset();
    }
  }

  private static boolean message(String sentence, FacesContext context) {
    context.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
    return true;
  }

  private static Messages texts(FacesContext context) {
    return Messages.in(context.getViewRoot().getLocale());
  }

  private static <T> Optional<T> within(Throwable thrown, Class<T> wanted) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (wanted.isInstance(cause)) {
        return Optional.of(wanted.cast(cause));
      }
    }
    return Optional.empty();
  }

  /** What the browser learns: the number, never what the exception says. */
  @Override
  protected ExceptionInfo createExceptionInfo(Throwable cause) throws IOException {
    ExceptionInfo info = super.createExceptionInfo(cause);
    info.setMessage(reference);
    return info;
  }

  @Override
  protected void logException(Throwable cause) {
    LOG.log(Level.SEVERE, cause, () -> "Incident " + reference);
  }
}
