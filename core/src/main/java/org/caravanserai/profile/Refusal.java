package org.caravanserai.profile;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why an entry of a profile is refused, and what would be accepted instead. */
public sealed interface Refusal {
  /** Nothing was written. */
  record Empty() implements Refusal {}

  /** The text holds a character that a profile cannot hold, such as a control character. */
  record NotAllowed(int codePoint) implements Refusal {}

  /** The text has more characters than this. */
  record TooLong(int most) implements Refusal {}

  /** The entry is neither {@code true} nor {@code false}. */
  record NotAFlag() implements Refusal {}

  /** The entry is not a number of at most 18 digits before the point and 12 after. */
  record NotANumber(@Nullable String unit) implements Refusal {}

  /** The number has a fraction. */
  record NotWhole(@Nullable String unit) implements Refusal {}

  /** The number is below the least one. */
  record TooSmall(BigDecimal least, @Nullable String unit) implements Refusal {}

  /** The number is above the greatest one. */
  record TooLarge(BigDecimal most, @Nullable String unit) implements Refusal {}

  /** The entry is not a day from 1900 to 2200. */
  record NotADay() implements Refusal {}

  /** The network has no place of that code. */
  record UnknownPlace() implements Refusal {}

  /**
   * The code is none of a closed list.
   *
   * @param codes all that are, in order
   */
  record NotListed(String code, List<String> codes) implements Refusal {
    public NotListed {
      codes = List.copyOf(codes);
    }
  }

  /**
   * The code does not have the shape of the codes of a list, or begins like none of them.
   *
   * @param open whether the list holds the upper levels of its codes alone, as ISIC and HS do
   */
  record NotACodeOf(String code, String list, boolean open) implements Refusal {}

  /** There are more codes than this. */
  record TooManyCodes(int most) implements Refusal {}

  /** The goods would leave from where they go. */
  record SamePlace() implements Refusal {}
}
