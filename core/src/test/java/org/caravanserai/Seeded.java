package org.caravanserai;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;
import org.junit.platform.commons.support.ReflectionSupport;
import org.opentest4j.TestAbortedException;

/**
 * A law that holds for every seed: the test takes one {@code long} and makes all that is random in
 * it from that.
 *
 * <p>{@code -Dserai.seed=17} runs seed 17 alone; {@code -Dserai.cases=5000} runs seeds 0 to 4,999
 * of each law. A failure names its seed and the command that repeats it.
 */
@Test
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(Seeded.EverySeed.class)
public @interface Seeded {
  /** How many seeds, from 0 up, are tried when the command does not say. */
  int value();

  /** Calls the test once for each seed, and stops at the first that fails. */
  final class EverySeed implements ParameterResolver, InvocationInterceptor {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == long.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return 0L;
    }

    @Override
    public void interceptTestMethod(
        Invocation<@Nullable Void> invocation,
        ReflectiveInvocationContext<Method> call,
        ExtensionContext context) {
      invocation.skip();
      seeds(call.getExecutable())
          .forEach(seed -> run(call.getExecutable(), context.getRequiredTestInstance(), seed));
    }

    private static LongStream seeds(Method law) {
      Long one = Long.getLong("serai.seed");
      int cases = Integer.getInteger("serai.cases", law.getAnnotation(Seeded.class).value());
      return one == null ? LongStream.range(0, cases) : LongStream.of(one);
    }

    private static void run(Method law, Object test, long seed) {
      try {
        ReflectionSupport.invokeMethod(law, test, seed);
      } catch (TestAbortedException e) {
        throw e;
      } catch (Exception | AssertionError e) {
        throw new AssertionError(
            "%s%nThis was seed %d. It alone: ./build -pl core -Dtest=%s#%s -Dserai.seed=%d test"
                .formatted(
                    e.getMessage(), seed, test.getClass().getSimpleName(), law.getName(), seed),
            e);
      }
    }
  }
}
