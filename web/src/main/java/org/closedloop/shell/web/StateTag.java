package org.closedloop.shell.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;

/**
 * A word with a tint, the state of something: {@code <cl:tag value="#{text['sync.import.fits']}"
 * role="positive" icon="check"/>}. Word first, icon second, colour third. Lists hold many of them,
 * so that this one is written in Java.
 */
@FacesComponent("closedloop.Tag")
public class StateTag extends UIComponentBase {

  @Override
  public String getFamily() {
    return "closedloop";
  }

  @Override
  public void encodeBegin(FacesContext faces) throws IOException {
    ResponseWriter out = faces.getResponseWriter();
    out.writeText(" ", null); // stands apart from the word before
    out.startElement("span", null);
    out.writeAttribute("class", "cl-tag " + text("role", "neutral"), null);
    String title = text("title", "");
    if (!title.isEmpty()) {
      out.writeAttribute("title", title, null);
    }
    String icon = text("icon", "");
    if (!icon.isEmpty()) {
      out.startElement("i", null);
      out.writeAttribute("class", "pi pi-" + icon, null);
      out.writeAttribute("aria-hidden", "true", null);
      out.endElement("i");
    }
    out.writeText(text("value", ""), null);
    out.endElement("span");
  }

  @Override
  public void encodeEnd(FacesContext faces) {
    // written at once
  }

  private String text(String attribute, String otherwise) {
    Object value = getStateHelper().eval(attribute);
    return value == null ? otherwise : value.toString();
  }

  public Object getValue() {
    return getStateHelper().eval("value");
  }

  public void setValue(Object value) {
    getStateHelper().put("value", value);
  }

  public String getRole() {
    return text("role", "neutral");
  }

  public void setRole(String role) {
    getStateHelper().put("role", role);
  }

  public String getIcon() {
    return text("icon", "");
  }

  public void setIcon(String icon) {
    getStateHelper().put("icon", icon);
  }

  public String getTitle() {
    return text("title", "");
  }

  public void setTitle(String title) {
    getStateHelper().put("title", title);
  }
}
