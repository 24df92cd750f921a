package org.closedloop.notice.batch;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.closedloop.notice.Letter;
import org.closedloop.notice.MailOutbox;
import org.closedloop.notice.MailSettings;

/** Takes the letters that are due to the mail server, over one connection for all of them. */
final class Postman {

  private static final Logger LOG = Logger.getLogger(Postman.class.getName());
  private static final int MOST = 200;
  private static final String PATIENCE = "10000";

  private final MailOutbox outbox;
  private final Session session;
  private final MailSettings settings;
  private final ZoneId zone;
  private final String currency;
  private final Clock clock;

  Postman(
      MailOutbox outbox,
      Properties server,
      MailSettings settings,
      ZoneId zone,
      String currency,
      Clock clock) {
    this.outbox = outbox;
    this.settings = settings;
    this.zone = zone;
    this.currency = currency;
    this.clock = clock;
    Properties patient = new Properties();
    patient.putAll(server);
    patient.put("mail.smtp.connectiontimeout", PATIENCE);
    patient.put("mail.smtp.timeout", PATIENCE);
    patient.put("mail.smtp.writetimeout", PATIENCE);
    if (settings.signInAs().isPresent()) {
      patient.put("mail.smtp.auth", "true");
    }
    session = Session.getInstance(patient);
  }

  /**
   * Sends what is due.
   *
   * @return how many letters left
   */
  int round() {
    List<Letter> letters = outbox.take(clock.instant(), MOST);
    if (letters.isEmpty()) {
      return 0;
    }
    int sent = 0;
    try (Transport transport = session.getTransport("smtp")) {
      connect(transport);
      for (Letter letter : letters) {
        sent += send(transport, letter) ? 1 : 0;
      }
    } catch (MessagingException e) {
      LOG.log(Level.WARNING, "The mail server cannot be reached: {0}", e.toString());
      letters.forEach(letter -> outbox.failed(letter, e.toString(), clock.instant()));
    }
    return sent;
  }

  private void connect(Transport transport) throws MessagingException {
    if (settings.signInAs().isPresent()) {
      transport.connect(settings.signInAs().get(), settings.password());
    } else {
      transport.connect();
    }
  }

  private boolean send(Transport transport, Letter letter) throws MessagingException {
    try {
      Message message = message(letter);
      transport.sendMessage(message, message.getAllRecipients());
      outbox.sent(letter, clock.instant());
      return true;
    } catch (MessagingException e) {
      outbox.failed(letter, e.toString(), clock.instant());
      if (!transport.isConnected()) {
        connect(transport);
      }
      return false;
    }
  }

  private Message message(Letter letter) throws MessagingException {
    LetterText text = new LetterText(letter, zone, currency, settings);
    MimeMessage message = new MimeMessage(session);
    message.setFrom();
    message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.address(), true));
    message.setSubject(text.subject(), StandardCharsets.UTF_8.name());
    message.setText(text.body(), StandardCharsets.UTF_8.name());
    message.setHeader("Auto-Submitted", "auto-generated");
    message.setSentDate(Date.from(clock.instant()));
    message.saveChanges();
    return message;
  }
}
