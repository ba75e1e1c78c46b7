package org.caravanserai.platform.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A problem as somebody reports it; nothing in it is checked yet.
 *
 * @param organisation whose problem it is
 * @param topic code of the subject, such as {@code customs}
 * @param place where it arose, such as a UN/LOCODE
 * @param dossier the dossier out of which it arose
 * @param step the step of that dossier's plan; a stroke in its id is kept as a colon
 * @param task the task of the case that carries out that plan
 */
public record Report(
    @Nullable UUID organisation,
    @Nullable String topic,
    @Nullable String text,
    @Nullable String place,
    @Nullable UUID dossier,
    @Nullable String step,
    @Nullable String task) {
  /** A problem that arose from no task. */
  public Report(
      @Nullable UUID organisation,
      @Nullable String topic,
      @Nullable String text,
      @Nullable String place,
      @Nullable UUID dossier,
      @Nullable String step) {
    this(organisation, topic, text, place, dossier, step, null);
  }
}
