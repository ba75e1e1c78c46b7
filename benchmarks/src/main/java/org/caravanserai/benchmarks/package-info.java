/**
 * Benchmarks: how long the engines take on the shipped packs, measured with JMH. Nothing else
 * depends on this module.
 */
@NullMarked
package org.caravanserai.benchmarks;

import org.jspecify.annotations.NullMarked;
