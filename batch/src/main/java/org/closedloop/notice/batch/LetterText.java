package org.closedloop.notice.batch;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.closedloop.notice.Letter;
import org.closedloop.notice.MailSettings;
import org.closedloop.notice.NoticeText;
import org.closedloop.text.Messages;

/** Writes a letter: a subject that says it all, then one paragraph per notice with its page. */
final class LetterText {

  private static final int LONGEST_SUBJECT = 150;

  private final String subject;
  private final String body;

  LetterText(Letter letter, ZoneId zone, String currency, MailSettings settings) {
    Messages texts = Messages.in(letter.locale());
    NoticeText sentences = new NoticeText(letter.locale(), zone, currency);
    List<String> paragraphs = new ArrayList<>();
    for (Letter.Line line : letter.lines()) {
      String sentence = sentences.of(line.kind(), line.arguments());
      paragraphs.add(
          line.link() == null ? sentence : sentence + "\n" + settings.addressOf(line.link()));
    }
    Letter.Line first = letter.lines().get(0);
    subject =
        letter.lines().size() == 1
            ? shortened(sentences.of(first.kind(), first.arguments()))
            : texts.say("notice.mail.subject", String.valueOf(letter.lines().size()));
    paragraphs.add(
        "-- \n" + texts.say("notice.mail.foot", settings.addressOf("/home/notices.xhtml")));
    body = String.join("\n\n", paragraphs) + "\n";
  }

  String subject() {
    return subject;
  }

  String body() {
    return body;
  }

  /** One line, whatever a company calls itself. */
  private static String shortened(String sentence) {
    String line = sentence.replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST_SUBJECT ? line : line.substring(0, LONGEST_SUBJECT - 1) + "…";
  }
}
