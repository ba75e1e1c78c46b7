package org.caravanserai.platform.identity;

import java.util.UUID;

/** What a room keeps of a person, for the person's own export. Each such room offers one. */
public interface PersonalData {
  /** The name of its part in the export, such as {@code dossiers}. */
  String part();

  /** Values, lists and records that are written as JSON. */
  Object of(UUID person);
}
