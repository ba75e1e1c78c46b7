package org.caravanserai.message;

/** The units of measured quantities in messages. */
public enum Unit {
  HOUR,
  DAY,
  KILOMETRE,
  HECTARE,
  TONNE,
  KILOGRAM,
  KILOWATT,
  MEGAWATT,
  PERCENT
}
