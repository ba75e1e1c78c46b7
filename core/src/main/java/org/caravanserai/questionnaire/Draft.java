package org.caravanserai.questionnaire;

/** A part of a profile under construction. */
sealed interface Draft permits ConsignmentDraft, PartyDraft {}
