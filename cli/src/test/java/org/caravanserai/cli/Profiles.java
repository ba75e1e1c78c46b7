package org.caravanserai.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;

/**
 * Profiles at the limits: with every attribute of the dictionary, and with an attack in every text.
 */
final class Profiles {
  private static final LocalDate AS_OF = LocalDate.parse("2026-11-22");
  private static final BigDecimal ORDINARY = BigDecimal.valueOf(1_234_567);
  private static final int MANY_CODES = 12;
  private static final int LONG = 10_000;

  /** What the generated values would leave contradictory, and so without a plan. */
  private static final Map<String, Object> CHOSEN =
      Map.of(
          "project_country", "UZ",
          "project_region", "UZ-TO",
          "company_country", "UZ",
          "investor_country", "CN",
          "activity_isic", "2826",
          "goods_hs", "844520",
          "origin_country", "CN");

  private static final List<String> ROLES =
      List.of("investor", "partner", "supplier", "buyer", "bank", "carrier", "contractor", "other");

  /** Each tries one way out of the text, or to turn or stretch the page. */
  private static final List<String> ATTACKS =
      List.of(
          "<script>window.__pwned = 1</script>",
          "\"><img src=x onerror=\"window.__pwned = 2\">",
          "' onmouseover='window.__pwned = 3' autofocus onfocus='window.__pwned = 4",
          "</style></title></textarea></script><script>window.__pwned = 5</script>",
          "</text></svg><svg onload=window.__pwned=6>",
          "javascript:window.__pwned=7",
          "]]><!-- --><iframe srcdoc=\"<script>parent.__pwned=8</script>\">",
          "${7*7} {{constructor.constructor('window.__pwned=9')()}} {0} '{'",
          "\u202Egnp.exe \u2066\u2067left\u2069 \u200F\u061C right \u202D",
          "a\u0300\u0301\u0302\u0303\u0304\u0305\u0306\u0307\u0308\u0309 zalgo \u200B\uFEFF\u00AD",
          "W".repeat(LONG),
          "中".repeat(LONG));

  private Profiles() {}

  static Profile example(String name, Knowledge knowledge) {
    return switch (ProfileReader.read(Terminal.example(name), knowledge)) {
      case ProfileResult.Accepted(Profile profile) -> profile;
      case ProfileResult.Refused(var mistakes) ->
          throw new IllegalArgumentException(mistakes.toString());
    };
  }

  /** Every attribute, several consignments each with all of theirs, a party in every role. */
  static Profile full(Knowledge knowledge) {
    return filled(
        knowledge,
        "Spinning mill, trading house, logistics centre and training school in Tashkent Region",
        UnaryOperator.identity());
  }

  /**
   * The same with an attack in every place that takes free text. Longer than the reader lets in.
   */
  static Profile hostile(Knowledge knowledge) {
    int[] next = {0};
    return filled(
        knowledge,
        String.join(" ", ATTACKS.subList(0, ATTACKS.size() - 2)),
        _ -> ATTACKS.get(next[0]++ % ATTACKS.size()));
  }

  private static Profile filled(
      Knowledge knowledge, String project, UnaryOperator<String> wording) {
    Map<String, Object> facts = new LinkedHashMap<>();
    Map<String, Object> ofGoods = new LinkedHashMap<>();
    for (Attribute attribute : knowledge.contents().attributes().values()) {
      (attribute.perConsignment() ? ofGoods : facts)
          .put(attribute.name(), value(attribute, knowledge, wording));
    }
    List<Profile.Consignment> consignments =
        List.of(
            consignment("machines", "Machines for the mill", "CNKHG", "XUZANG", ofGoods, wording),
            consignment(
                "spares", "Spare parts by air and road", "CNSIA", "UZTAS", ofGoods, wording),
            consignment("yarn", "Yarn for the neighbours", "XUZANG", "KZCIT", ofGoods, wording));
    List<Profile.Party> parties =
        IntStream.range(0, ATTACKS.size())
            .mapToObj(i -> {
              String role = ROLES.get(i % ROLES.size());
              return new Profile.Party(
                  wording.apply("Kashgar Example " + role + " Co. " + i), role, "CN");
            })
            .toList();
    return new Profile(project, AS_OF, LocalDate.parse("2027-01-18"), facts, consignments, parties);
  }

  private static Profile.Consignment consignment(
      String id,
      String title,
      String from,
      String to,
      Map<String, Object> facts,
      UnaryOperator<String> wording) {
    Map<String, Object> own = new LinkedHashMap<>(facts);
    own.put("dispatch_country", from.startsWith("X") ? from.substring(1, 3) : from.substring(0, 2));
    own.put("destination_country", to.startsWith("X") ? to.substring(1, 3) : to.substring(0, 2));
    return new Profile.Consignment(
        id,
        wording.apply(title),
        from,
        to,
        BigDecimal.valueOf(96),
        BigDecimal.valueOf(8),
        LocalDate.parse("2027-05-17"),
        own);
  }

  private static Object value(
      Attribute attribute, Knowledge knowledge, UnaryOperator<String> wording) {
    Object chosen = CHOSEN.get(attribute.name());
    if (chosen != null) {
      return chosen;
    }
    Set<String> closed = new TreeSet<>(knowledge.closedCodes(attribute));
    return switch (attribute.kind()) {
      case "boolean" -> true;
      case "integer", "decimal", "money" -> bounded(attribute);
      case "date" -> LocalDate.parse("2027-06-15");
      case "place" -> "UZTAS";
      case "code" -> closed.isEmpty() ? wording.apply("CN") : usual(closed);
      case "codes" ->
          closed.isEmpty()
              ? Set.of(wording.apply("CN"))
              : Collections.unmodifiableSet(
                  new LinkedHashSet<>(closed.stream().limit(MANY_CODES).toList()));
      default -> wording.apply("Written out in words for the full profile");
    };
  }

  private static String usual(Set<String> codes) {
    return codes.contains("CN") ? "CN" : codes.iterator().next();
  }

  private static BigDecimal bounded(Attribute attribute) {
    BigDecimal number = ORDINARY;
    if (attribute.maximum() != null) {
      number = number.min(attribute.maximum());
    }
    return attribute.minimum() == null ? number : number.max(attribute.minimum());
  }
}
