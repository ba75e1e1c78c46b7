package org.caravanserai.platform.web.identity;

/** A provider of OpenID Connect that people may sign in through. */
public record Provider(String name, String href) {}
