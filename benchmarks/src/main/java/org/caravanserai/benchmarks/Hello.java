package org.caravanserai.benchmarks;

/** The least that a Java program can do: what {@link Start} measures others by. */
public final class Hello {
  private Hello() {}

  /** Says so. */
  public static void main(String[] words) {
    System.out.println("Hello, world");
  }
}
