package org.closedloop.listing.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.closedloop.listing.service.ListViewService;
import org.closedloop.listing.service.Listings;
import org.closedloop.listing.service.SavedView;
import org.closedloop.shell.web.Format;

/**
 * The tools above a list: which columns it shows, and the views that were kept of it. A view in the
 * address says what an address without filters means, and which columns are shown.
 */
@Named
@ViewScoped
public class ListTools implements Serializable {

  /** The parameter that names a view; a dash stands for none, whatever the list opens with. */
  public static final String VIEW = "saved";

  /** How the page calls the ticks of its columns. */
  private static final String COLUMN = "column";

  private static final String NO_VIEW = "-";
  private static final Set<String> PASSING = Set.of("page", VIEW);

  @Inject private Listings listings;
  @Inject private ListViewService views;
  @Inject private Format format;

  private String list;
  private Map<String, String> address = Map.of();
  private SavedView open;
  private Set<String> columns = Set.of();
  private List<SavedView> kept = List.of();
  private Set<String> ticked = Set.of();
  private Long changing;
  private String name;
  private boolean shared;
  private boolean opens;

  /**
   * Reads what the caller wants of a list, and completes its address by the view it names or opens
   * with.
   */
  public void open(String code, Map<String, String> given) {
    list = code;
    kept = views.views(code);
    open = wanted(given);
    if (open == null && !NO_VIEW.equals(given.get(VIEW))) {
      given.remove(VIEW);
    }
    if (open != null) {
      if (isBare(given)) {
        given.putAll(Query.read(open.address()));
      }
      given.put(VIEW, String.valueOf(open.id()));
    }
    address = new LinkedHashMap<>(given);
    columns = views.columns(code, open == null ? null : open.id());
    ticked = columns;
  }

  private SavedView wanted(Map<String, String> given) {
    String named = given.get(VIEW);
    if (!given.entrySet().containsAll(listings.named(list).standing().entrySet())) {
      return null; // the page shows something else than the list
    }
    if (named == null) {
      return isBare(given) ? kept.stream().filter(SavedView::opens).findFirst().orElse(null) : null;
    }
    return kept.stream()
        .filter(view -> String.valueOf(view.id()).equals(named))
        .findFirst()
        .orElse(null);
  }

  private boolean isBare(Map<String, String> given) {
    Set<String> passing = listings.named(list).standing().keySet();
    return given.entrySet().stream()
        .noneMatch(
            entry ->
                entry.getValue() != null
                    && !entry.getValue().isEmpty()
                    && !passing.contains(entry.getKey())
                    && !entry.getKey().equals(VIEW));
  }

  /** Whether the list shows a column of the page. */
  public boolean shows(String group) {
    return columns.contains(group);
  }

  /** What can be chosen. */
  public List<Choice> getChoice() {
    return Listings.choice(listings.named(list)).stream()
        .map(column -> new Choice(column.group(), format.text(column.text())))
        .toList();
  }

  /** A column somebody may choose. */
  public record Choice(String code, String label) implements Serializable {}

  /** Shows the ticked columns from now on, in the open view or in the list as such. */
  public String choose() {
    ticked =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterValuesMap()
            .entrySet()
            .stream()
            .filter(parameter -> parameter.getKey().equals(COLUMN))
            .flatMap(parameter -> Stream.of(parameter.getValue()))
            .collect(Collectors.toSet());
    List<String> chosen = getChoice().stream().map(Choice::code).filter(ticked::contains).toList();
    views.choose(list, chosen);
    return again(open != null && !chosen.equals(open.columns()) ? unnamed() : address);
  }

  /** Whether a column is ticked in the choice of columns. */
  public boolean isTicked(String column) {
    return ticked.contains(column);
  }

  /** Own columns hold outside of views. */
  private Map<String, String> unnamed() {
    Map<String, String> other = new LinkedHashMap<>(address);
    other.put(VIEW, NO_VIEW);
    return other;
  }

  public String reset() {
    views.reset(list);
    return again(open == null ? address : unnamed());
  }

  /** Prepares a view of what is shown. */
  public void begin() {
    changing = null;
    name = open != null && open.mine() ? open.name() : "";
    shared = open != null && open.mine() && open.shared();
    opens = open != null && open.opens();
  }

  /** Prepares the change of a view. */
  public void revise(SavedView view) {
    changing = view.id();
    name = view.name();
    shared = view.shared();
    opens = view.opens();
  }

  /** Keeps filters, order and columns as they are shown, or changes the view that was chosen. */
  public String keep() {
    long id;
    if (changing == null) {
      Map<String, String> lasting = new LinkedHashMap<>(address);
      PASSING.forEach(lasting::remove);
      id = views.save(list, name, Query.plain(lasting), List.copyOf(columns), shared);
    } else {
      id = changing;
      if (kept.stream().anyMatch(view -> view.id() == id && view.mine())) {
        views.change(id, name, shared);
      }
    }
    boolean opened = views.opening(list).map(SavedView::id).filter(each -> each == id).isPresent();
    if (opens != opened) {
      views.openWith(list, opens ? id : null);
    }
    said("listing.view.kept", name);
    return again(naming(String.valueOf(id)));
  }

  public String delete() {
    views.delete(changing);
    said("listing.view.deleted", name);
    return again(naming(NO_VIEW));
  }

  private void said(String key, Object... arguments) {
    FacesContext faces = FacesContext.getCurrentInstance();
    faces.addMessage(
        null, new FacesMessage(FacesMessage.SEVERITY_INFO, format.text(key, arguments), null));
    faces.getExternalContext().getFlash().setKeepMessages(true);
  }

  private String again(Map<String, String> where) {
    String query = Query.plain(where);
    return listings.named(list).page()
        + "?"
        + query
        + (query.isEmpty() ? "" : "&")
        + "faces-redirect=true";
  }

  /** The address of the list with everything in it. */
  public String getEverything() {
    return Query.of(
        kept.stream().anyMatch(SavedView::opens)
            ? naming(NO_VIEW)
            : listings.named(list).standing());
  }

  /** The address of a view. */
  public String to(SavedView view) {
    return Query.of(naming(String.valueOf(view.id())));
  }

  private Map<String, String> naming(String view) {
    Map<String, String> parameters = new LinkedHashMap<>(listings.named(list).standing());
    parameters.put(VIEW, view);
    return parameters;
  }

  public List<SavedView> getViews() {
    return kept;
  }

  /** The view that is shown; null for none. */
  public SavedView getOpen() {
    return open;
  }

  public boolean isSharing() {
    return views.mayShare();
  }

  public boolean isChangingOwn() {
    return changing != null && kept.stream().anyMatch(v -> v.id() == changing && v.mine());
  }

  public boolean isNew() {
    return changing == null;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public boolean isShared() {
    return shared;
  }

  public void setShared(boolean shared) {
    this.shared = shared;
  }

  public boolean isOpens() {
    return opens;
  }

  public void setOpens(boolean opens) {
    this.opens = opens;
  }
}
