package org.caravanserai.platform.notice;

import java.util.ArrayList;
import java.util.List;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.HouseAddress;

/** How a letter about notices reads: one notice as it is, several as a list. */
record NoticeText(String subject, String text) {
  private static final int MOST_LISTED = 50;

  static NoticeText of(
      List<Notice> notices, Messages messages, HouseAddress house, String stopPath) {
    List<String> paragraphs = new ArrayList<>();
    String subject;
    if (notices.size() == 1) {
      Notice notice = notices.getFirst();
      subject = title(notice, messages);
      paragraphs.add(what(notice, messages));
      paragraphs.add(house.link(notice.path()).toString());
    } else {
      subject = messages.get("notice.digest.title", notices.size());
      paragraphs.add(messages.get("notice.digest.what"));
      notices.stream()
          .limit(MOST_LISTED)
          .forEach(notice -> paragraphs.add(entry(notice, messages, house)));
      if (notices.size() > MOST_LISTED) {
        paragraphs.add(messages.get("notice.digest.more", notices.size() - MOST_LISTED));
        paragraphs.add(house.link("/me/notices").toString());
      }
    }
    paragraphs.add(messages.get("notice.letter.foot"));
    paragraphs.add(messages.get("notice.letter.stop") + "\n" + house.link(stopPath));
    return new NoticeText(subject, String.join("\n\n", paragraphs));
  }

  private static String entry(Notice notice, Messages messages, HouseAddress house) {
    return String.join(
        "\n",
        "* " + title(notice, messages),
        what(notice, messages),
        house.link(notice.path()).toString());
  }

  private static String title(Notice notice, Messages messages) {
    return messages.get(notice.key() + ".title", notice.parameters().toArray());
  }

  private static String what(Notice notice, Messages messages) {
    return messages.get(notice.key() + ".what", notice.parameters().toArray());
  }
}
