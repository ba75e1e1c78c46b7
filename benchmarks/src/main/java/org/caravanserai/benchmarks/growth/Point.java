package org.caravanserai.benchmarks.growth;

/**
 * What one operation took on an input of size n.
 *
 * @param nanos the median
 * @param bytes allocated by one operation
 * @param retained bytes that its result keeps from the garbage collector; 0 when not measured
 */
record Point(int n, double nanos, double bytes, double retained) {}
