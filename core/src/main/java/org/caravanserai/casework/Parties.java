package org.caravanserai.casework;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caravanserai.knowledge.CaseKind.Holder;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in a case, by id; null where nobody has been named. The home side is that of the
 * enterprise or of the claimant, the host side the other one.
 *
 * @param mediators how many mediators have been named so far, the present one counted
 */
public record Parties(
    @Nullable String enterprise,
    @Nullable String homeDesk,
    @Nullable String homeSide,
    @Nullable String hostDesk,
    @Nullable String hostSide,
    @Nullable String claimant,
    @Nullable String respondent,
    @Nullable String mediator,
    int mediators) {
  static final Parties NONE = new Parties(null, null, null, null, null, null, null, null, 0);

  Parties withEnterprise(@Nullable String id) {
    return new Parties(
        id, homeDesk, homeSide, hostDesk, hostSide, claimant, respondent, mediator, mediators);
  }

  Parties withHome(@Nullable String desk, @Nullable String side) {
    return new Parties(
        enterprise, desk, side, hostDesk, hostSide, claimant, respondent, mediator, mediators);
  }

  Parties withHost(@Nullable String desk, @Nullable String side) {
    return new Parties(
        enterprise, homeDesk, homeSide, desk, side, claimant, respondent, mediator, mediators);
  }

  Parties withDispute(@Nullable String one, @Nullable String other) {
    return new Parties(
        enterprise, homeDesk, homeSide, hostDesk, hostSide, one, other, mediator, mediators);
  }

  Parties withMediator(@Nullable String id) {
    int ever = id == null || id.equals(mediator) ? mediators : mediators + 1;
    return new Parties(
        enterprise, homeDesk, homeSide, hostDesk, hostSide, claimant, respondent, id, ever);
  }

  /**
   * What the caucus of a party with the present mediator is called. A mediator who takes another's
   * place has caucuses of his own: what was said to the one is not the other's to read.
   */
  public String caucus(String party) {
    return mediators > 1 ? party + "." + mediators : party;
  }

  /**
   * Who it is that holds the ball.
   *
   * @param before whose side's coordinator is meant
   */
  Holding holding(Holder holder, Holding before) {
    return switch (holder) {
      case HOME_DESK -> holding(holder, list(homeDesk), list(homeSide));
      case HOST_DESK -> holding(holder, list(hostDesk), list(hostSide));
      case ENTERPRISE -> holding(holder, list(enterprise), list(homeSide));
      case COORDINATOR -> holding(holder, List.of(), before.sides().stream().limit(1).toList());
      case JOINT_COMMITTEE -> holding(holder, List.of(), list(homeSide, hostSide));
      case CLAIMANT -> holding(holder, list(claimant), list(homeSide));
      case RESPONDENT -> holding(holder, list(respondent), list(hostSide));
      case PARTIES -> holding(holder, list(claimant, respondent), list(homeSide, hostSide));
      case MEDIATOR -> holding(holder, list(mediator), list(homeSide, hostSide));
      case TASK_DESKS, NOBODY -> holding(holder, List.of(), List.of());
    };
  }

  private static Holding holding(Holder who, List<String> ids, List<String> sides) {
    return new Holding(who, ids, sides);
  }

  private static List<String> list(@Nullable String... ids) {
    return Stream.of(ids).filter(Objects::nonNull).map(String::valueOf).distinct().toList();
  }
}
