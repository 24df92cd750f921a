package org.closedloop.campaign.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.closedloop.campaign.ChannelKind;
import org.closedloop.campaign.service.CampaignQuery;
import org.closedloop.campaign.service.ChannelRow;
import org.closedloop.campaign.service.ChannelService;
import org.closedloop.shell.web.Format;

/** The channels; Marketing's lead and administrators may change their names and their kind. */
@Named
@ViewScoped
public class ChannelList implements Serializable {

  @Inject private CampaignQuery campaigns;
  @Inject private ChannelService service;
  @Inject private Format format;

  private List<ChannelRow> channels;
  private String code;
  private String nameDe;
  private String nameEn;
  private boolean web;
  private ChannelKind kind;
  private ChannelKind named;

  @PostConstruct
  void load() {
    channels = campaigns.channels();
  }

  /** Opens the form for this channel. */
  public void choose(ChannelRow channel) {
    code = channel.code();
    nameDe = channel.nameDe();
    nameEn = channel.nameEn();
    web = channel.web();
    kind = channel.kind();
    named = channel.named();
  }

  public void save() {
    service.change(code, nameDe, nameEn, web, kind);
    load();
    FacesContext.getCurrentInstance()
        .addMessage(
            null,
            new FacesMessage(
                FacesMessage.SEVERITY_INFO, format.text("campaign.channel.done", code), null));
  }

  public List<ChannelRow> getChannels() {
    return channels;
  }

  public String getCode() {
    return code;
  }

  public String getNameDe() {
    return nameDe;
  }

  public void setNameDe(String nameDe) {
    this.nameDe = nameDe;
  }

  public String getNameEn() {
    return nameEn;
  }

  public void setNameEn(String nameEn) {
    this.nameEn = nameEn;
  }

  /** Whose work the channel is; null: what its name says. */
  public ChannelKind getKind() {
    return kind;
  }

  public void setKind(ChannelKind kind) {
    this.kind = kind;
  }

  /** What the channel's name says. */
  public ChannelKind getNamed() {
    return named;
  }

  public List<ChannelKind> getKinds() {
    return List.of(ChannelKind.values());
  }

  public boolean isWeb() {
    return web;
  }

  public void setWeb(boolean web) {
    this.web = web;
  }
}
