package org.caravanserai.questionnaire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.caravanserai.profile.FactKey;
import org.caravanserai.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What a questionnaire knows between two answers.
 *
 * @param setAside what was asked for in this session and not answered
 * @param focus the fact that is asked for again, out of turn
 */
record State(
    Profile profile,
    Map<FactKey, Silence> setAside,
    boolean nameAsked,
    boolean goodsDone,
    boolean partiesDone,
    @Nullable Draft draft,
    @Nullable FactKey focus) {
  State {
    setAside = Collections.unmodifiableMap(new LinkedHashMap<>(setAside));
  }

  /** Why a question has no answer. */
  enum Silence {
    SKIPPED,
    UNKNOWN
  }

  State with(Profile changed) {
    return new State(changed, setAside, nameAsked, goodsDone, partiesDone, draft, focus);
  }

  State with(FactKey key, Silence silence) {
    Map<FactKey, Silence> all = new LinkedHashMap<>(setAside);
    all.put(key, silence);
    return new State(profile, all, nameAsked, goodsDone, partiesDone, draft, focus);
  }

  State answered(FactKey key) {
    Map<FactKey, Silence> all = new LinkedHashMap<>(setAside);
    all.remove(key);
    return new State(profile, all, nameAsked, goodsDone, partiesDone, draft, null);
  }

  State withNameAsked(boolean asked) {
    return new State(profile, setAside, asked, goodsDone, partiesDone, draft, focus);
  }

  State withGoodsDone() {
    return new State(profile, setAside, nameAsked, true, partiesDone, null, focus);
  }

  State withPartiesDone() {
    return new State(profile, setAside, nameAsked, goodsDone, true, null, focus);
  }

  State drafting(@Nullable Draft changed) {
    return new State(profile, setAside, nameAsked, goodsDone, partiesDone, changed, focus);
  }

  State focusedOn(@Nullable FactKey key) {
    return new State(profile, setAside, nameAsked, goodsDone, partiesDone, draft, key);
  }
}
