package org.caravanserai.platform.library;

/** A publication and its edition, loaded. */
public record InForce(Publication publication, Edition edition) {}
