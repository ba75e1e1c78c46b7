package org.caravanserai.platform.dossiers;

import java.util.Map;
import org.caravanserai.knowledge.CodeEntry;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.profile.Entries;
import org.caravanserai.profile.Entry;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.Refusal;

/**
 * A party as somebody fills it in. Its fields are called {@code name}, {@code role} and {@code
 * country}.
 *
 * @param country may be empty
 */
public record PartyEntry(String name, String role, String country) {
  private static final String COUNTRIES = "iso-3166-1";

  Answer<Profile.Party, org.caravanserai.platform.dossiers.Refusal> read(Knowledge knowledge) {
    Entries entries = new Entries(knowledge);
    GoodsEntry.Sheet sheet = new GoodsEntry.Sheet();
    String called = sheet.take("name", entries.name(name));
    String part = sheet.take("role", entries.role(role));
    Map<String, CodeEntry> countries =
        knowledge.contents().codeLists().getOrDefault(COUNTRIES, Map.of());
    if (!country.isEmpty() && !countries.containsKey(country)) {
      sheet.take(
          "country",
          Entry.refused(
              new Refusal.NotListed(country, countries.keySet().stream().sorted().toList())));
    }
    return called == null || part == null || !sheet.refused.isEmpty()
        ? Answer.refused(
            new org.caravanserai.platform.dossiers.Refusal.EntriesRefused(sheet.refused))
        : new Answer.Done<>(new Profile.Party(called, part, country.isEmpty() ? null : country));
  }
}
