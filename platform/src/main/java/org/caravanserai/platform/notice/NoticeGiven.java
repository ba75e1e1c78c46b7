package org.caravanserai.platform.notice;

import java.util.UUID;

/** A notice came into a person's list; whether it goes by e-mail too is decided afterwards. */
record NoticeGiven(UUID person, UUID notice) {}
