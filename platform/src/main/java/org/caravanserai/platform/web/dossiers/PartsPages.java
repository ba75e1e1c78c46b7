package org.caravanserai.platform.web.dossiers;

import gg.jte.models.runtime.JteModel;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caravanserai.knowledge.CodeEntry;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.dossiers.Asker;
import org.caravanserai.platform.dossiers.GoodsEntry;
import org.caravanserai.platform.dossiers.Interview;
import org.caravanserai.platform.dossiers.Interview.Sitting;
import org.caravanserai.platform.dossiers.PartyEntry;
import org.caravanserai.platform.dossiers.Refusal;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.TypedNumber;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.caravanserai.profile.Entries;
import org.caravanserai.profile.Profile;
import org.caravanserai.questionnaire.Ask;
import org.caravanserai.questionnaire.Choices;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Consignments and parties, filled in as a whole. */
@RestController
@RequestMapping("/dossiers/{id}")
class PartsPages {
  /** In the address, in place of what is to be added. */
  private static final String NEW = "new";

  private static final String COUNTRIES = "iso-3166-1";
  private static final Map<String, List<String>> FIELDS =
      Map.of(
          "goods", List.of("title", "from", "to", "mass", "teu", "depart"),
          "parties", List.of("name", "role", "country"));

  private final Interview interview;
  private final StaticTemplates templates = new StaticTemplates();

  PartsPages(Interview interview) {
    this.interview = interview;
  }

  @GetMapping("/goods/{goods}")
  ResponseEntity<JteModel> showGoods(
      Shell shell, Asker asker, @PathVariable UUID id, @PathVariable String goods) {
    Sitting sitting = open(asker, id);
    EntryForm form =
        goods.equals(NEW)
            ? EntryForm.EMPTY
            : sitting
                .questionnaire()
                .profile()
                .findConsignment(goods)
                .map(PartsPages::form)
                .orElseThrow(Pages::notFound);
    return goods(HttpStatus.OK, shell, sitting, goods, form);
  }

  private static EntryForm form(Profile.Consignment goods) {
    Map<String, String> values = new HashMap<>();
    values.put("title", goods.title());
    values.put("from", goods.from());
    values.put("to", goods.to());
    values.put("mass", plain(goods.massTonnes()));
    values.put("teu", plain(goods.teu()));
    values.put("depart", goods.depart() == null ? "" : goods.depart().toString());
    return EntryForm.of(values);
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }

  @PostMapping("/goods/{goods}")
  ResponseEntity<JteModel> putGoods(
      Shell shell,
      Asker asker,
      @PathVariable UUID id,
      @PathVariable String goods,
      @RequestParam MultiValueMap<String, String> sent) {
    Sitting sitting = open(asker, id);
    EntryForm form = filled("goods", sent);
    String language = shell.messages().language();
    GoodsEntry entry =
        new GoodsEntry(
            form.value("title"),
            place(sitting, form.value("from")),
            place(sitting, form.value("to")),
            TypedNumber.plain(form.value("mass"), language),
            TypedNumber.plain(form.value("teu"), language),
            form.value("depart"));
    Answer<Sitting, Refusal> outcome =
        interview.putGoods(
            asker, id, InterviewPages.version(sent), goods.equals(NEW) ? null : goods, entry);
    return outcome instanceof Answer.Refused<Sitting, Refusal>(Refusal refusal)
        ? goods(status(refusal), shell, open(asker, id), goods, refused(form, refusal, shell))
        : back(id);
  }

  /** The code of a place that was written by its code or its name; else what was written. */
  private static String place(Sitting sitting, String written) {
    Choices places =
        Choices.of(sitting.edition().knowledge(), new Ask.Goods(Ask.GoodsField.FROM, 1));
    return written.isEmpty() ? "" : places.find(written).map(Choices.Choice::code).orElse(written);
  }

  @PostMapping("/goods/{goods}/remove")
  ResponseEntity<JteModel> removeGoods(
      Shell shell,
      Asker asker,
      @PathVariable UUID id,
      @PathVariable String goods,
      @RequestParam MultiValueMap<String, String> sent) {
    interview.removeGoods(asker, id, InterviewPages.version(sent), goods).orThrow(Pages::thrown);
    return back(id);
  }

  @GetMapping("/parties/{number}")
  ResponseEntity<JteModel> showParty(
      Shell shell, Asker asker, @PathVariable UUID id, @PathVariable String number) {
    Sitting sitting = open(asker, id);
    EntryForm form = EntryForm.EMPTY;
    if (!number.equals(NEW)) {
      List<Profile.Party> parties = sitting.questionnaire().profile().parties();
      int at = number(number);
      if (at < 1 || at > parties.size()) {
        throw Pages.notFound();
      }
      Profile.Party party = parties.get(at - 1);
      form =
          EntryForm.of(
              Map.of(
                  "name", party.name(),
                  "role", party.role(),
                  "country", party.country() == null ? "" : party.country()));
    }
    return party(HttpStatus.OK, shell, sitting, number, form);
  }

  @PostMapping("/parties/{number}")
  ResponseEntity<JteModel> putParty(
      Shell shell,
      Asker asker,
      @PathVariable UUID id,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> sent) {
    EntryForm form = filled("parties", sent);
    Answer<Sitting, Refusal> outcome =
        interview.putParty(
            asker,
            id,
            InterviewPages.version(sent),
            number.equals(NEW) ? null : number(number),
            new PartyEntry(form.value("name"), form.value("role"), form.value("country")));
    return outcome instanceof Answer.Refused<Sitting, Refusal>(Refusal refusal)
        ? party(status(refusal), shell, open(asker, id), number, refused(form, refusal, shell))
        : back(id);
  }

  @PostMapping("/parties/{number}/remove")
  ResponseEntity<JteModel> removeParty(
      Shell shell,
      Asker asker,
      @PathVariable UUID id,
      @PathVariable String number,
      @RequestParam MultiValueMap<String, String> sent) {
    interview
        .removeParty(asker, id, InterviewPages.version(sent), number(number))
        .orThrow(Pages::thrown);
    return back(id);
  }

  private static int number(String text) {
    if (!text.matches("[0-9]{1,4}")) {
      throw Pages.notFound();
    }
    return Integer.parseInt(text);
  }

  private static ResponseEntity<JteModel> back(UUID id) {
    return Pages.see("/dossiers/" + id + "/ask#answers");
  }

  private static EntryForm filled(String what, MultiValueMap<String, String> sent) {
    Map<String, String> values = new HashMap<>();
    for (String field : FIELDS.getOrDefault(what, List.of())) {
      String value = sent.getFirst(field);
      values.put(field, value == null ? "" : value.strip());
    }
    return EntryForm.of(values);
  }

  private static EntryForm refused(EntryForm form, Refusal refusal, Shell shell) {
    Messages messages = shell.messages();
    return switch (refusal) {
      case Refusal.EntriesRefused(var byField) -> form.refused(byField, messages);
      case Refusal.Changed _ -> form.saying(messages.get("dossiers.form.changed"));
      case Refusal.TooMany(int most) -> form.saying(messages.get("dossiers.refused.many", most));
      case Refusal.TooLarge(int most) -> form.saying(messages.get("dossiers.refused.large", most));
      default -> throw Pages.thrown(refusal);
    };
  }

  private static HttpStatus status(Refusal refusal) {
    return refusal instanceof Refusal.Changed
        ? HttpStatus.CONFLICT
        : HttpStatus.UNPROCESSABLE_CONTENT;
  }

  private ResponseEntity<JteModel> goods(
      HttpStatus status, Shell shell, Sitting sitting, String goods, EntryForm form) {
    Knowledge knowledge = sitting.edition().knowledge();
    List<AskView.Option> places =
        Choices.of(knowledge, new Ask.Goods(Ask.GoodsField.FROM, 1)).all().stream()
            .map(choice -> option(choice, "", shell.messages()))
            .toList();
    return Pages.page(
        status, templates.dossiersGoods(shell, sitting.dossier(), goods, form, places));
  }

  private ResponseEntity<JteModel> party(
      HttpStatus status, Shell shell, Sitting sitting, String number, EntryForm form) {
    Messages messages = shell.messages();
    List<AskView.Option> roles =
        Entries.ROLES.stream()
            .map(role ->
                new AskView.Option(
                    role,
                    messages.get("ask.role." + role),
                    messages.language(),
                    role.equals(form.value("role"))))
            .toList();
    Map<String, CodeEntry> listed =
        sitting.edition().knowledge().contents().codeLists().getOrDefault(COUNTRIES, Map.of());
    List<AskView.Option> countries =
        listed.values().stream()
            .map(entry ->
                option(
                    new Choices.Choice(entry.code(), entry.label()),
                    form.value("country"),
                    messages))
            .toList();
    return Pages.page(
        status, templates.dossiersParty(shell, sitting.dossier(), number, form, roles, countries));
  }

  private static AskView.Option option(Choices.Choice choice, String picked, Messages messages) {
    String language = messages.language();
    return new AskView.Option(
        choice.code(),
        messages.get("ask.choice", choice.label().in(language), choice.code()),
        choice.label().languageIn(language),
        choice.code().equals(picked));
  }

  private Sitting open(Asker asker, UUID id) {
    return interview.open(asker, id).orThrow(Pages::thrown);
  }
}
