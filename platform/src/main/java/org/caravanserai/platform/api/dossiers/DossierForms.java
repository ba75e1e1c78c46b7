package org.caravanserai.platform.api.dossiers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.platform.dossiers.DossierLine;
import org.caravanserai.platform.dossiers.Interview.Sitting;
import org.caravanserai.platform.dossiers.KeptDossier;
import org.caravanserai.platform.dossiers.Owner;
import org.caravanserai.platform.dossiers.Share;
import org.caravanserai.policy.BenefitWorth;
import org.caravanserai.profile.FactKey;
import org.caravanserai.questionnaire.Ask;
import org.caravanserai.questionnaire.Choices;
import org.caravanserai.questionnaire.Progress;
import org.caravanserai.questionnaire.Questionnaire;
import org.caravanserai.questionnaire.Stake;
import org.jspecify.annotations.Nullable;

/** Dossiers as the API writes them. */
final class DossierForms {
  private DossierForms() {}

  /**
   * A kept dossier in a list.
   *
   * @param project the same for all variants of one project
   * @param organisation whose it is; null for the person's own
   * @param edition digest of the edition by which the owner was last told how things stand
   */
  record Line(
      UUID id,
      int version,
      UUID project,
      String variant,
      String title,
      @Nullable UUID organisation,
      LocalDate asOf,
      String edition,
      Instant createdAt,
      Instant changedAt) {
    static Line of(DossierLine dossier) {
      return new Line(
          dossier.id(),
          dossier.version(),
          dossier.project(),
          dossier.variant(),
          dossier.title(),
          organisationOf(dossier.owner()),
          dossier.asOf(),
          dossier.edition(),
          dossier.createdAt(),
          dossier.changedAt());
    }
  }

  /**
   * A kept dossier with its profile.
   *
   * @param observedTimes whether the plan uses the times observed in this house
   * @param profile YAML, without an as-of day
   */
  record Whole(
      UUID id,
      int version,
      UUID project,
      String variant,
      String title,
      @Nullable UUID organisation,
      LocalDate asOf,
      boolean observedTimes,
      String edition,
      Instant createdAt,
      Instant changedAt,
      String profile) {
    static Whole of(KeptDossier dossier) {
      return new Whole(
          dossier.id(),
          dossier.version(),
          dossier.project(),
          dossier.variant(),
          dossier.title(),
          organisationOf(dossier.owner()),
          dossier.asOf(),
          dossier.observedTimes(),
          dossier.edition(),
          dossier.createdAt(),
          dossier.changedAt(),
          dossier.profile());
    }
  }

  private static @Nullable UUID organisationOf(Owner owner) {
    return owner instanceof Owner.OfOrganisation(UUID organisation, _) ? organisation : null;
  }

  /** A code that may answer. */
  record Code(String code, String label) {
    static Code of(Choices.Choice choice, String language) {
      return new Code(choice.code(), choice.label().in(language));
    }
  }

  /** A policy that the answer bears on; what it needs besides, by attribute. */
  record AtStake(
      String policy,
      String title,
      String settles,
      @Nullable BigDecimal worthUsd,
      List<String> alsoNeeds) {
    static AtStake of(Stake stake, String language) {
      return new AtStake(
          stake.policy().id(),
          stake.policy().title().in(language),
          lower(stake.settles()),
          stake.worth() instanceof BenefitWorth.Usd(BigDecimal amount) ? amount : null,
          stake.alsoNeeds());
    }
  }

  /**
   * What is asked.
   *
   * @param kind name, fact, more_goods, goods, more_parties, party or nothing
   * @param fact the attribute, of a fact
   * @param consignment its id, of a fact of one consignment
   * @param field the part that is asked for, of goods and of a party
   * @param type as the dictionary of attributes has it: boolean, money, code, …
   * @param several whether an answer is any number of codes
   * @param codes when there are not more than 40; more are searched
   * @param codeCount how many codes there are
   */
  record Question(
      int version,
      String kind,
      @Nullable String fact,
      @Nullable String consignment,
      @Nullable String field,
      @Nullable String question,
      @Nullable String type,
      @Nullable String unit,
      boolean several,
      List<Code> codes,
      int codeCount,
      List<AtStake> stakes,
      Progress progress) {
    private static final int MOST_CODES = 40;

    static Question of(Sitting sitting, String language) {
      Questionnaire questionnaire = sitting.questionnaire();
      Ask ask = questionnaire.ask();
      FactKey key = ask instanceof Ask.Fact(FactKey known, _) ? known : null;
      Attribute attribute = ask instanceof Ask.Fact(_, Attribute known) ? known : null;
      Choices choices = Choices.of(sitting.edition().knowledge(), ask);
      int count = choices.all().size();
      return new Question(
          sitting.dossier().version(),
          kind(ask),
          key == null ? null : key.attribute(),
          key == null ? null : key.consignment(),
          field(ask),
          attribute == null ? null : attribute.question().in(language),
          attribute == null ? null : attribute.kind(),
          attribute == null ? null : attribute.unit(),
          choices.several(),
          count > MOST_CODES
              ? List.of()
              : choices.all().stream().map(choice -> Code.of(choice, language)).toList(),
          count,
          questionnaire.stakes().stream().map(stake -> AtStake.of(stake, language)).toList(),
          questionnaire.progress());
    }

    private static String kind(Ask ask) {
      return switch (ask) {
        case Ask.Name _ -> "name";
        case Ask.Fact _ -> "fact";
        case Ask.MoreGoods _ -> "more_goods";
        case Ask.Goods _ -> "goods";
        case Ask.MoreParties _ -> "more_parties";
        case Ask.Party _ -> "party";
        case Ask.Nothing _ -> "nothing";
      };
    }

    private static @Nullable String field(Ask ask) {
      return switch (ask) {
        case Ask.Goods(var field, _) -> lower(field);
        case Ask.Party(var field, _) -> lower(field);
        default -> null;
      };
    }
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /**
   * A link.
   *
   * @param path of its page, with the secret; null but in the answer to its making
   */
  record Link(UUID id, Instant createdAt, Instant expiresAt, @Nullable String path) {
    static Link of(Share share, @Nullable String secret) {
      return new Link(
          share.id(),
          share.createdAt(),
          share.expiresAt(),
          secret == null ? null : "/dossiers/shared/" + secret);
    }
  }
}
