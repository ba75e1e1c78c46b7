package org.caravanserai.matching;

import java.math.BigDecimal;

/** What a capacity is counted in: units of UN/ECE Recommendation 20. */
public enum CapacityUnit {
  KILOGRAM("KGM", Dimension.MASS, "0.001"),
  TONNE("TNE", Dimension.MASS, "1"),
  PIECE("C62", Dimension.PIECES, "1"),
  PAIR("PR", Dimension.PAIRS, "1"),
  METRE("MTR", Dimension.LENGTH, "1"),
  SQUARE_METRE("MTK", Dimension.AREA, "1"),
  HECTARE("HAR", Dimension.AREA, "10000"),
  LITRE("LTR", Dimension.VOLUME, "0.001"),
  CUBIC_METRE("MTQ", Dimension.VOLUME, "1"),
  KILOWATT("KWT", Dimension.POWER, "0.001"),
  MEGAWATT("MAW", Dimension.POWER, "1"),
  HEAD("HEA", Dimension.ANIMALS, "1"),
  PERSON("IE", Dimension.PEOPLE, "1");

  /** Units of one dimension can be compared. */
  enum Dimension {
    MASS,
    PIECES,
    PAIRS,
    LENGTH,
    AREA,
    VOLUME,
    POWER,
    ANIMALS,
    PEOPLE
  }

  private final String code;
  private final Dimension dimension;
  private final BigDecimal factor;

  CapacityUnit(String code, Dimension dimension, String factor) {
    this.code = code;
    this.dimension = dimension;
    this.factor = new BigDecimal(factor);
  }

  /** The common code of UN/ECE Recommendation 20. */
  public String code() {
    return code;
  }

  Dimension dimension() {
    return dimension;
  }

  /** How many units of measure of its dimension one of these is. */
  BigDecimal factor() {
    return factor;
  }
}
