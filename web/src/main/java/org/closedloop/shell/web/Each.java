package org.closedloop.shell.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.component.visit.VisitCallback;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.FacesContext;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Shows its body once for each entry of a list: {@code <x:each value="#{rows}" var="row">}. What
 * stands in it is shown only: no fields, no buttons of Faces, nothing with an id. In return nothing
 * is kept about the rows, which makes it many times as fast as {@code ui:repeat}.
 */
@FacesComponent("closedloop.Each")
public class Each extends UIComponentBase {

  @Override
  public String getFamily() {
    return "closedloop";
  }

  @Override
  public boolean getRendersChildren() {
    return true;
  }

  @Override
  public void encodeChildren(FacesContext faces) throws IOException {
    Map<String, Object> shown = shown(faces);
    String name = getVar();
    Object outside = shown.get(name);
    List<UIComponent> body = getChildren();
    for (Object entry : entries(getValue())) {
      shown.put(name, entry);
      for (UIComponent part : body) {
        part.encodeAll(faces);
      }
    }
    if (outside == null) {
      shown.remove(name);
    } else {
      shown.put(name, outside);
    }
  }

  /** The entry that is being shown under that name; null if there is none. */
  static Object entry(FacesContext faces, String name) {
    Object shown = faces.getAttributes().get(Each.class);
    return shown == null ? null : ((Map<?, ?>) shown).get(name);
  }

  @SuppressWarnings("unchecked") // nobody else knows the key
  private static Map<String, Object> shown(FacesContext faces) {
    return (Map<String, Object>)
        faces.getAttributes().computeIfAbsent(Each.class, key -> new HashMap<String, Object>());
  }

  private static Iterable<?> entries(Object value) {
    if (value == null) {
      return List.of();
    }
    return value instanceof Object[] array ? Arrays.asList(array) : (Iterable<?>) value;
  }

  /** Nobody looks for what is inside: it has neither state nor an id. */
  @Override
  public boolean visitTree(VisitContext context, VisitCallback callback) {
    return isVisitable(context)
        && context.invokeVisitCallback(this, callback) == VisitResult.COMPLETE;
  }

  @Override
  public void processDecodes(FacesContext faces) {
    // shown only
  }

  @Override
  public void processValidators(FacesContext faces) {
    // shown only
  }

  @Override
  public void processUpdates(FacesContext faces) {
    // shown only
  }

  public Object getValue() {
    return getStateHelper().eval("value");
  }

  public void setValue(Object value) {
    getStateHelper().put("value", value);
  }

  public String getVar() {
    return (String) getStateHelper().eval("var");
  }

  public void setVar(String name) {
    getStateHelper().put("var", name);
  }
}
