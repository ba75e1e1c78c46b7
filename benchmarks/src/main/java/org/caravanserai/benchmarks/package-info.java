/**
 * Benchmarks: how long the engines take on the shipped packs, and beside peers, measured with JMH.
 * Nothing else depends on this module.
 *
 * <p>{@code ./build bench} measures the comparisons with peers ({@link
 * org.caravanserai.benchmarks.Bench}). To add one:
 *
 * <ol>
 *   <li>write a public JMH class whose benchmark methods are marked {@link
 *       org.caravanserai.benchmarks.Contestant}, each with its own state class, which checks in
 *       {@code @Setup} that its answer is the right one; {@code @Param} makes a row of each value;
 *   <li>add one line to {@link org.caravanserai.benchmarks.Comparison#ALL};
 *   <li>add the lines {@code <!-- name:begin -->} and {@code <!-- name:end -->} to {@code
 *       docs/explanation/performance.md}, and a library's version to {@code versions.properties}.
 * </ol>
 *
 * <p>Time is sampled call by call after a warm-up, unless the class says
 * {@code @BenchmarkMode(Mode.SingleShotTime)}: then each fork runs the method once, cold.
 */
@NullMarked
package org.caravanserai.benchmarks;

import org.jspecify.annotations.NullMarked;
