package org.caravanserai.benchmarks.growth;

import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/**
 * One engine on inputs of growing size.
 *
 * @param id what the command line calls it
 * @param does what is measured
 * @param counts what n counts
 * @param sizes ascending: 1, 10, 100 and 1000 times the first, or up to the product's own bound
 * @param keeps whether the product holds the result from then on, so that its retained size counts
 * @param remark what a reader of the figures has to know; may be empty
 * @param at makes the operation on a generated input of a size; making it is not measured
 */
record Engine(
    String id,
    String does,
    String counts,
    List<Integer> sizes,
    boolean keeps,
    String remark,
    IntFunction<Supplier<?>> at) {
  Engine {
    sizes = List.copyOf(sizes);
  }

  static Engine of(
      String id, String does, String counts, List<Integer> sizes, IntFunction<Supplier<?>> at) {
    return new Engine(id, does, counts, sizes, false, "", at);
  }

  /** The same with a remark. */
  Engine remarking(String more) {
    return new Engine(id, does, counts, sizes, keeps, more, at);
  }

  /** The same, with the result's retained size. */
  Engine keeping() {
    return new Engine(id, does, counts, sizes, true, remark, at);
  }

  /** 1, 10, 100 and 1000 times a size. */
  static List<Integer> thousandfold(int first) {
    return List.of(first, 10 * first, 100 * first, 1000 * first);
  }

  /** 1, 10 and 100 times a size. */
  static List<Integer> hundredfold(int first) {
    return List.of(first, 10 * first, 100 * first);
  }
}
