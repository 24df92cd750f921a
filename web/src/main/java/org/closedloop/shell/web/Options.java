package org.closedloop.shell.web;

import jakarta.faces.component.FacesComponent;
import jakarta.faces.component.UIComponentBase;
import jakarta.faces.context.FacesContext;
import jakarta.faces.context.ResponseWriter;
import java.io.IOException;
import java.util.List;

/**
 * What can be chosen in a field of a filter bar: {@code <select ...><x:options
 * value="#{board.periods}"/></select>}. Such fields hold hundreds of entries, so that they are
 * written in Java.
 */
@FacesComponent("closedloop.Options")
public class Options extends UIComponentBase {

  /** One entry. */
  public interface Entry {

    /** What stands in the address when it is chosen. */
    String value();

    /** What people read. */
    String name();

    boolean chosen();
  }

  /** The usual entry. */
  public record Choice(String value, String name, boolean chosen) implements Entry {}

  @Override
  public String getFamily() {
    return "closedloop";
  }

  @Override
  public void encodeBegin(FacesContext faces) throws IOException {
    ResponseWriter out = faces.getResponseWriter();
    List<? extends Entry> entries = getValue();
    if (entries == null) {
      return;
    }
    for (Entry entry : entries) {
      out.startElement("option", null);
      out.writeAttribute("value", entry.value(), null);
      if (entry.chosen()) {
        out.writeAttribute("selected", "selected", null);
      }
      out.writeText(entry.name(), null);
      out.endElement("option");
    }
  }

  @Override
  public void encodeEnd(FacesContext faces) {
    // written at once
  }

  @SuppressWarnings("unchecked") // what the page gives
  public List<? extends Entry> getValue() {
    return (List<? extends Entry>) getStateHelper().eval("value");
  }

  public void setValue(List<? extends Entry> entries) {
    getStateHelper().put("value", entries);
  }
}
