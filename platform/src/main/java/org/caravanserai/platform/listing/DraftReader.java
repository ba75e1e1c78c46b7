package org.caravanserai.platform.listing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caravanserai.knowledge.CodeEntry;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.matching.Capacity;
import org.caravanserai.matching.CapacityUnit;
import org.caravanserai.matching.InvestmentRange;
import org.caravanserai.matching.Kind;
import org.caravanserai.matching.Stage;
import org.caravanserai.matching.Subject;
import org.caravanserai.matching.Terms;
import org.caravanserai.matching.Whereabouts;
import org.caravanserai.matching.Wishes;
import org.caravanserai.matching.Wording;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.procedure.Money;
import org.jspecify.annotations.Nullable;

/** Reads a listing that somebody wrote: all of it, or every mistake in it. */
final class DraftReader {
  private static final int SHORTEST_CODE = 2;
  private static final int LONGEST_NOTE = 1_000;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_EMAIL = 254;
  private static final Pattern ISIC = Pattern.compile("[0-9]{2,4}");
  private static final Pattern HS = Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}");
  private static final Pattern REGION = Pattern.compile("[A-Z]{2}-[A-Z0-9]{1,3}");
  private static final Pattern LOCODE = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");
  private static final Pattern CERTIFICATE =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./:+-]{0,99}");
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@\\p{Cntrl}\"<>()\\[\\],;:\\\\]{1,64}@[^\\s@\\p{Cntrl}\"<>]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/-]{4,30}");
  private static final Set<String> CURRENCIES =
      Currency.getAvailableCurrencies().stream()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toSet());

  /** What was read. */
  record Read(Content content, @Nullable Contact contact) {}

  private final ListingDraft draft;
  private final Entries entries;

  private DraftReader(ListingDraft draft, boolean fresh) {
    this.draft = draft;
    this.entries = new Entries(fresh);
  }

  /**
   * Reads what somebody writes now.
   *
   * @param knowledge whose codes may be named
   */
  static Answer<Read, Refusal> read(
      ListingDraft draft, Knowledge knowledge, LocalDate today, ListingSettings settings) {
    DraftReader reader = new DraftReader(draft, true);
    LocalDate until = reader.until(today, settings);
    Content content = reader.content(until);
    Contact contact = reader.contact();
    if (content != null) {
      reader.requireListed("activities", content.activities(), knowledge, "isic");
      reader.requireListed("goods", content.goods(), knowledge, "hs");
    }
    return reader
        .entries
        .refusal()
        .<Answer<Read, Refusal>>map(Answer::refused)
        .orElseGet(() -> new Answer.Done<>(new Read(Objects.requireNonNull(content), contact)));
  }

  /** What was read before and kept. Codes that are no longer listed stay. */
  static Content kept(ListingDraft draft) {
    DraftReader reader = new DraftReader(draft, false);
    LocalDate until = reader.entries.day("validUntil", draft.validUntil());
    Content content = until == null ? null : reader.content(until);
    if (content == null) {
      throw new IllegalStateException("A kept listing cannot be read: " + reader.entries.refusal());
    }
    return content;
  }

  private LocalDate until(LocalDate today, ListingSettings settings) {
    LocalDate typed = entries.day("validUntil", draft.validUntil());
    LocalDate until = typed == null ? today.plusDays(settings.usualDays()) : typed;
    if (until.isBefore(today) || until.isAfter(today.plusDays(settings.mostDays()))) {
      entries.fault("validUntil", "until", settings.mostDays());
    }
    return until;
  }

  private @Nullable Content content(LocalDate until) {
    Kind kind = entries.needed("kind", draft.kind(), Kind.class);
    Subject subject = entries.needed("subject", draft.subject(), Subject.class);
    Map<String, String> title = entries.texts("title", draft.title(), Wording.LONGEST_TITLE);
    Map<String, String> text = entries.texts("text", draft.text(), Wording.LONGEST_TEXT);
    if (title.isEmpty()) {
      entries.fault("title", "title");
    }
    Set<String> activities = entries.shaped("activities", draft.activities(), ISIC, "isic");
    Set<String> goods = entries.shaped("goods", draft.goods(), HS, "hs");
    Whereabouts place = place();
    Terms terms =
        new Terms(
            capacity(),
            investment(),
            entries.choice("stage", draft.stage(), Stage.class),
            certificates("certificates", draft.certificates()),
            entries.languages("languages", draft.languages()));
    Set<String> partnerCountries = entries.countries("partnerCountries", draft.partnerCountries());
    Set<String> partnerCertificates =
        certificates("partnerCertificates", draft.partnerCertificates());
    if (kind == null || subject == null || place == null || entries.refusal().isPresent()) {
      return null;
    }
    return new Content(
        kind,
        subject,
        new Wording(title, text),
        activities,
        goods,
        place,
        terms,
        new Wishes(partnerCountries, partnerCertificates),
        until,
        Boolean.TRUE.equals(draft.named()));
  }

  private Set<String> certificates(String field, @Nullable List<String> typed) {
    return entries.shaped(field, typed, CERTIFICATE, "certificate");
  }

  private @Nullable Whereabouts place() {
    String country = entries.country("country", draft.country());
    if (country == null) {
      return null;
    }
    String region = upper(draft.region());
    String locode = upper(draft.locode());
    requireWithin(country, "region", region, REGION);
    requireWithin(country, "locode", locode, LOCODE);
    return entries.refusal().isPresent() ? null : new Whereabouts(country, region, locode);
  }

  private void requireWithin(String country, String field, @Nullable String code, Pattern shape) {
    if (code != null && !(code.startsWith(country) && shape.matcher(code).matches())) {
      entries.fault(field, field, country);
    }
  }

  private static @Nullable String upper(@Nullable String typed) {
    return typed == null || typed.isBlank()
        ? null
        : typed.replace(" ", "").strip().toUpperCase(Locale.ROOT);
  }

  private @Nullable Capacity capacity() {
    ListingDraft.Amount amount = draft.capacity();
    if (amount == null || (Entries.isBlank(amount.least()) && Entries.isBlank(amount.most()))) {
      return null;
    }
    BigDecimal least = entries.number("capacity.least", amount.least());
    BigDecimal most = entries.number("capacity.most", amount.most());
    CapacityUnit unit = unit(amount.unit());
    Capacity.Period period =
        entries.choice("capacity.period", amount.period(), Capacity.Period.class);
    if (isEmpty(least, most)) {
      entries.fault("capacity.most", "range");
      return null;
    }
    return unit == null || (least == null && most == null)
        ? null
        : new Capacity(least, most, unit, period == null ? Capacity.Period.YEAR : period);
  }

  private @Nullable CapacityUnit unit(@Nullable String typed) {
    String code = typed == null ? "" : typed.strip().toUpperCase(Locale.ROOT);
    for (CapacityUnit unit : CapacityUnit.values()) {
      if (unit.code().equals(code)) {
        return unit;
      }
    }
    entries.fault("capacity.unit", "unit");
    return null;
  }

  private @Nullable InvestmentRange investment() {
    ListingDraft.Funds funds = draft.investment();
    if (funds == null || (Entries.isBlank(funds.least()) && Entries.isBlank(funds.most()))) {
      return null;
    }
    BigDecimal least = entries.number("investment.least", funds.least());
    BigDecimal most = entries.number("investment.most", funds.most());
    String currency = upper(funds.currency());
    if (currency == null || !CURRENCIES.contains(currency)) {
      entries.fault("investment.currency", "currency");
      return null;
    }
    if (isEmpty(least, most)) {
      entries.fault("investment.most", "range");
      return null;
    }
    Money keptLeast = money("investment.least", least, currency);
    Money keptMost = money("investment.most", most, currency);
    return keptLeast == null && keptMost == null ? null : new InvestmentRange(keptLeast, keptMost);
  }

  /** As it is kept, where it must be right, too: rounding may leave nothing, or too much. */
  private @Nullable Money money(String field, @Nullable BigDecimal amount, String currency) {
    if (amount == null) {
      return null;
    }
    Money money = Money.rounded(amount, currency);
    return entries.number(field, money.amount().toPlainString()) == null ? null : money;
  }

  private static boolean isEmpty(@Nullable BigDecimal least, @Nullable BigDecimal most) {
    return least != null && most != null && least.compareTo(most) > 0;
  }

  private @Nullable Contact contact() {
    ListingDraft.Reach reach = draft.contact();
    if (reach == null
        || (Entries.isBlank(reach.name())
            && Entries.isBlank(reach.email())
            && Entries.isBlank(reach.phone())
            && Entries.isBlank(reach.note()))) {
      return null;
    }
    String name = entries.neededText("contact.name", reach.name(), LONGEST_NAME);
    String email = entries.text("contact.email", reach.email(), LONGEST_EMAIL);
    String phone = entries.text("contact.phone", reach.phone(), LONGEST_NAME);
    String note = entries.text("contact.note", reach.note(), LONGEST_NOTE);
    if (!email.isEmpty() && !EMAIL.matcher(email).matches()) {
      entries.fault("contact.email", "email");
    }
    if (!phone.isEmpty() && !PHONE.matcher(phone).matches()) {
      entries.fault("contact.phone", "phone");
    }
    if (email.isEmpty() && phone.isEmpty()) {
      entries.fault("contact", "contact");
    }
    return new Contact(name, orNull(email), orNull(phone), orNull(note));
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /** A code is known when the list has it or a wider one: lists need not go to the last digit. */
  private void requireListed(String field, Set<String> codes, Knowledge knowledge, String list) {
    Map<String, CodeEntry> listed = knowledge.contents().codeLists().getOrDefault(list, Map.of());
    codes.stream()
        .filter(code -> !listed.isEmpty())
        .filter(code ->
            IntStream.rangeClosed(SHORTEST_CODE, code.length())
                .noneMatch(length -> listed.containsKey(code.substring(0, length))))
        .forEach(code -> entries.fault(field, "unknown-code", code));
  }
}
