package org.caravanserai.platform.web.casework;

/** A mediator on the panel; all texts are in the reader's language but what he says himself. */
public record MediatorLine(
    String name, String languages, String fields, String about, String interests, boolean free) {}
