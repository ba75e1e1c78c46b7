package org.caravanserai.platform.web.demo;

import java.util.UUID;

/**
 * Somebody of the demo house, in words.
 *
 * @param state of verification of the enterprise; empty for who acts for none
 * @param what such a person can do here
 */
public record Part(UUID id, String name, String role, String place, String state, String what) {}
