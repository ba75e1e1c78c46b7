package org.caravanserai.dossier.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.DossierText;
import org.caravanserai.dossier.EvidenceText;
import org.caravanserai.dossier.Values;
import org.caravanserai.knowledge.Citation;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Text;
import org.caravanserai.message.Messages;
import org.caravanserai.page.CitationList;

/** What every part of the page needs to speak: messages, texts of the packs, numbered sources. */
final class Wording {
  private final Knowledge knowledge;
  private final Messages messages;
  private final Values values;
  private final EvidenceText evidence;
  private final CitationList citations = new CitationList();
  private final Set<Text> untranslated = new HashSet<>();

  Wording(Dossier dossier, Messages messages) {
    this.knowledge = dossier.knowledge();
    this.messages = messages;
    this.values = new Values(knowledge, messages, text -> said(text).text());
    this.evidence = new EvidenceText(knowledge, values, DossierText.steps(dossier.plan()));
  }

  Knowledge knowledge() {
    return knowledge;
  }

  Messages messages() {
    return messages;
  }

  Values values() {
    return values;
  }

  EvidenceText evidence() {
    return evidence;
  }

  /** The sources cited so far: complete only when all other parts have been written. */
  CitationList citations() {
    return citations;
  }

  String say(String key, Object... parameters) {
    return messages.get(key, parameters);
  }

  Said said(Text text) {
    String language = messages.language();
    String served = text.languageIn(language);
    if (served.equals(language)) {
      return new Said(words(text), null);
    }
    untranslated.add(text);
    return new Said(words(text), served);
  }

  private String words(Text text) {
    return text.in(messages.language()).replaceAll("\\s+", " ").strip();
  }

  /** How many texts were said so far that are not translated. */
  int countUntranslated() {
    return untranslated.size();
  }

  /** An amount of US dollars without cents. */
  String usd(BigDecimal amount) {
    return messages.money(amount.setScale(0, RoundingMode.HALF_UP), "USD");
  }

  /** A count in the language's digits and groups. */
  String count(int number) {
    return messages.number(BigDecimal.valueOf(number));
  }

  /** The numbers of some sources in the list of all. */
  List<Integer> cite(List<Citation> sources) {
    return citations.numbers(sources);
  }
}
