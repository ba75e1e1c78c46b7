package org.caravanserai.cli;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Tests that look at the page in a Chromium, which they take as a parameter. {@code
 * -Dserai.browser=skip} leaves them out.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Chromium.Provider.class)
@DisabledIfSystemProperty(
    named = "serai.browser",
    matches = "skip",
    disabledReason = "the tests of the page were left out with -Dserai.browser=skip")
@interface InBrowser {}
