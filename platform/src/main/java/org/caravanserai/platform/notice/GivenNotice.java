package org.caravanserai.platform.notice;

import java.time.Instant;
import java.util.UUID;

/** A notice in a person's list. */
public record GivenNotice(UUID id, Notice notice, Instant givenAt, boolean read) {}
