package org.caravanserai.platform.identity;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of people and their roles.
 *
 * @param passkeyRequired whether the roles of the house itself (administrator, data steward,
 *     auditor, mediator) rest until their holder has signed in by a passkey; {@code false} only
 *     where browsers offer none, in a house that is reached from other machines without {@code
 *     https}; a demo house never asks for one
 */
@ConfigurationProperties("serai.identity")
record IdentitySettings(@DefaultValue("true") boolean passkeyRequired) {}
