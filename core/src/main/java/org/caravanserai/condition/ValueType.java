package org.caravanserai.condition;

/** The types a fact can have, each with the type that CEL gives it. */
public enum ValueType {
  /** CEL {@code bool}; held as {@link Boolean}. */
  BOOLEAN,
  /** CEL {@code int}; held as a whole {@link java.math.BigDecimal}. */
  INTEGER,
  /** CEL {@code double}, for money and decimals; held as an exact {@link java.math.BigDecimal}. */
  DECIMAL,
  /** CEL {@code timestamp} at midnight UTC; held as {@link java.time.LocalDate}. */
  DATE,
  /** CEL {@code string}: a code, a place or free text; held as {@link String}. */
  CODE,
  /** CEL {@code list(string)}; held as an unmodifiable {@link java.util.Set} of {@link String}. */
  CODES
}
