package org.caravanserai.lookup;

import org.caravanserai.knowledge.Text;
import org.caravanserai.message.Messages;
import org.caravanserai.page.Page;

/** Texts of the packs in the reader's language, marked when they had to be English. */
final class Titles {
  private Titles() {}

  static String of(Text text, Page page, Messages messages) {
    return text.has(messages.language())
        ? page.in(text)
        : messages.get("lookup.english", page.in(text));
  }
}
