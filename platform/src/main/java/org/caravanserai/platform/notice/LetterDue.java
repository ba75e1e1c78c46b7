package org.caravanserai.platform.notice;

import java.util.UUID;

/** Notices were taken for one letter to a person; it is to be written. */
record LetterDue(UUID person, UUID letter) {}
