package org.caravanserai.dossier.html;

import java.util.List;
import org.caravanserai.risk.PartyScreening;
import org.caravanserai.risk.RiskRegister;

/** The risk register: matrix, entries, open risks, screening of the parties. */
record RisksView(RiskRegister register, List<PartyScreening> screening, Wording wording) {}
