package org.caravanserai.platform.web.dossiers;

import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.dossiers.DossierLine;
import org.caravanserai.platform.dossiers.KeptDossier;

/** What is to be compared: a day of one variant with a day of the same or another one. */
public record CompareForm(
    KeptDossier dossier,
    List<DossierLine> variants,
    UUID with,
    String asOf,
    List<String> asOfMistakes,
    String to,
    List<String> toMistakes) {}
