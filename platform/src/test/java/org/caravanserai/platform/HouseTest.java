package org.caravanserai.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole house: the server on a port of its own, over a real PostgreSQL. All such
 * tests of a JVM share one server and one database and run one after the other, so each makes what
 * it needs under names of its own and leaves the rest alone. A test takes a {@link Visitor}, a
 * {@link Chromium} or the {@link MovableClock} as a parameter or field.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Execution(ExecutionMode.SAME_THREAD)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = TestDatabase.class)
@Import(TestClock.class)
@ExtendWith({Visitor.Provider.class, Chromium.Provider.class})
public @interface HouseTest {}
