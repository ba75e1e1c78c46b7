/**
 * The house as its users meet it: a process of the built product, asked over HTTP. Here it is asked
 * wrongly ({@link org.caravanserai.benchmarks.house.HttpFuzz}, {@code ./build fuzz-http}) and by
 * many at once ({@link org.caravanserai.benchmarks.house.Load}, {@code ./build load}); the tests of
 * this package take away what it stands on ({@code ./build faults}).
 */
@NullMarked
package org.caravanserai.benchmarks.house;

import org.jspecify.annotations.NullMarked;
