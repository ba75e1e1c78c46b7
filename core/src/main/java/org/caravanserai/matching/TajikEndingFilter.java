package org.caravanserai.matching;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Takes off what Tajik adds to a noun that another word follows or that there are several of: the
 * link {@code -и} and the plural {@code -ҳо}, {@code -он} stays.
 */
final class TajikEndingFilter extends TokenFilter {
  private static final int SHORTEST = 4;
  private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

  TajikEndingFilter(TokenStream words) {
    super(words);
  }

  @Override
  public boolean incrementToken() throws IOException {
    if (!input.incrementToken()) {
      return false;
    }
    String word = term.toString();
    for (String ending : new String[] {"ҳои", "ҳо", "и"}) {
      if (word.endsWith(ending) && word.length() - ending.length() >= SHORTEST - 1) {
        term.setLength(word.length() - ending.length());
        break;
      }
    }
    return true;
  }
}
