package org.caravanserai.platform.casework;

import java.util.List;
import org.caravanserai.knowledge.Treaty;
import org.caravanserai.settlement.Enforceability;
import org.caravanserai.settlement.Settlement;
import org.caravanserai.settlement.Signing;
import org.jspecify.annotations.Nullable;

/**
 * The settlement of a dispute as somebody may see it.
 *
 * @param settlement what is put down for signature; null before anything is
 * @param check where it could be enforced; null without a settlement or without a treaty
 * @param treaty by which it was checked; null when the packs hold none
 * @param shown whether signing is open: the check was shown, or the clause stands
 * @param signatures those whose seal is whole
 * @param mayDraft whether the reader may put terms down now
 * @param mayShow whether the reader may record that the check was shown
 * @param maySign whether the reader may sign now, and has not
 */
public record SettlementView(
    CaseView file,
    @Nullable Settlement settlement,
    @Nullable Enforceability check,
    @Nullable Treaty treaty,
    boolean shown,
    List<Signing> signatures,
    boolean mayDraft,
    boolean mayShow,
    boolean maySign) {
  public SettlementView {
    signatures = List.copyOf(signatures);
  }
}
