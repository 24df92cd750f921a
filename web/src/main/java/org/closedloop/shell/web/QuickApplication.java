package org.closedloop.shell.web;

import jakarta.el.CompositeELResolver;
import jakarta.el.ELResolver;
import jakarta.faces.application.Application;
import jakarta.faces.application.ApplicationFactory;
import jakarta.faces.application.ApplicationWrapper;

/** The application as pages see it: {@link QuickCalls} answers first. */
final class QuickApplication extends ApplicationWrapper {

  private ELResolver resolver;

  QuickApplication(Application wrapped) {
    super(wrapped);
  }

  @Override
  public synchronized ELResolver getELResolver() {
    if (resolver == null) {
      CompositeELResolver both = new CompositeELResolver();
      both.add(new QuickCalls());
      both.add(super.getELResolver());
      resolver = both;
    }
    return resolver;
  }

  /** Where the server asks for the application. */
  public static final class Factory extends ApplicationFactory {

    private QuickApplication application;

    public Factory(ApplicationFactory wrapped) {
      super(wrapped);
    }

    @Override
    public synchronized Application getApplication() {
      Application wrapped = getWrapped().getApplication();
      if (application == null || application.getWrapped() != wrapped) {
        application = new QuickApplication(wrapped);
      }
      return application;
    }

    @Override
    public void setApplication(Application other) {
      getWrapped().setApplication(other);
    }
  }
}
