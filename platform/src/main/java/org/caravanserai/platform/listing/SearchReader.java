package org.caravanserai.platform.listing;

import java.util.Optional;
import java.util.Set;
import org.caravanserai.matching.Kind;
import org.caravanserai.matching.Subject;
import org.caravanserai.matching.Wording;
import org.caravanserai.platform.house.Answer;
import org.jspecify.annotations.Nullable;

/** Reads what somebody searches for: all of it, or every mistake in it. */
final class SearchReader {
  private static final int LONGEST_WORDS = 300;

  private SearchReader() {}

  static Answer<SearchWords, Refusal> read(SearchDraft draft) {
    Entries entries = new Entries(true);
    String words = entries.text("words", draft.words(), LONGEST_WORDS);
    String language = language(entries, draft.language());
    Kind kind = entries.choice("kind", draft.kind(), Kind.class);
    Subject subject = entries.choice("subject", draft.subject(), Subject.class);
    Set<String> countries = entries.countries("countries", draft.countries());
    Optional<Refusal> mistake = entries.refusal();
    return mistake.isPresent()
        ? Answer.refused(mistake.get())
        : new Answer.Done<>(new SearchWords(words, language, kind, subject, countries));
  }

  private static String language(Entries entries, @Nullable String typed) {
    String plain = Entries.plain(typed);
    if (plain.isEmpty()) {
      return "en";
    }
    if (!Wording.LANGUAGES.contains(plain)) {
      entries.fault("language", "language", String.join(", ", Wording.LANGUAGES));
    }
    return plain;
  }
}
