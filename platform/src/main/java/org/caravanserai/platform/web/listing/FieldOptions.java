package org.caravanserai.platform.web.listing;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caravanserai.knowledge.CodeEntry;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.matching.CapacityUnit;
import org.caravanserai.message.Messages;

/** The choices of fields, by the library's lists. */
final class FieldOptions {
  private static final String REGIONS = "iso-3166-2";

  private final Knowledge knowledge;
  private final Messages messages;
  private final String tag;

  FieldOptions(Knowledge knowledge, Messages messages) {
    this.knowledge = knowledge;
    this.messages = messages;
    this.tag = messages.languageTag();
  }

  /** One of some constants. */
  <E extends Enum<E>> List<Option> of(E[] constants, Function<E, String> name, String chosen) {
    return Arrays.stream(constants)
        .map(one -> new Option(one.name(), name.apply(one), tag, one.name().equals(chosen)))
        .toList();
  }

  /** The same with none of them first. */
  List<Option> orNone(String none, List<Option> options) {
    List<Option> all = new ArrayList<>();
    all.add(new Option("", none, tag, options.stream().noneMatch(Option::chosen)));
    all.addAll(options);
    return all;
  }

  /** All countries, those first whose regions the library knows. */
  List<Option> countries() {
    List<Option> options = new ArrayList<>(countries(nearby(), Set.of()));
    TreeSet<String> others = new TreeSet<>(codes("iso-3166-1").keySet());
    others.removeAll(nearby());
    options.addAll(countries(others, Set.of()));
    return options;
  }

  /** The countries whose regions the library knows, and those that are chosen. */
  List<Option> nearCountries(Collection<String> chosen) {
    Set<String> codes = nearby();
    chosen.stream().filter(code -> code.matches("[A-Z]{2}")).forEach(codes::add);
    return countries(codes, chosen);
  }

  private List<Option> countries(Collection<String> codes, Collection<String> chosen) {
    Facts facts = new Facts(knowledge, messages);
    return sorted(
        codes.stream()
            .map(code -> new Option(code, facts.country(code), tag, chosen.contains(code)))
            .toList());
  }

  private Set<String> nearby() {
    return codes(REGIONS).keySet().stream()
        .map(code -> code.substring(0, 2))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The regions that the library knows. */
  List<Option> regions() {
    return codes(REGIONS).values().stream()
        .map(entry ->
            new Option(
                entry.code(),
                entry.label().in(messages.language()),
                entry.label().languageIn(messages.language()),
                false))
        .toList();
  }

  /** Units by their codes. */
  List<Option> units(String chosen) {
    return Arrays.stream(CapacityUnit.values())
        .map(unit ->
            new Option(
                unit.code(),
                messages.get("match.unit." + unit, "").strip(),
                tag,
                unit.code().equals(chosen)))
        .toList();
  }

  /** Languages by their names. */
  List<Option> languages(Collection<String> codes, Collection<String> chosen) {
    List<String> all = new ArrayList<>(codes);
    chosen.stream()
        .filter(code -> code.matches("[a-z]{2}") && !all.contains(code))
        .forEach(all::add);
    return all.stream()
        .map(code -> new Option(code, messages.languageName(code), tag, chosen.contains(code)))
        .toList();
  }

  private Map<String, CodeEntry> codes(String list) {
    return knowledge.contents().codeLists().getOrDefault(list, Map.of());
  }

  private List<Option> sorted(List<Option> options) {
    Comparator<Object> order = Collator.getInstance(Locale.forLanguageTag(tag));
    return options.stream().sorted(Comparator.comparing(Option::text, order)).toList();
  }
}
