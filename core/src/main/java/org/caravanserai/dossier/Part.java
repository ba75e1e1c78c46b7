package org.caravanserai.dossier;

/** The parts of a dossier that can be asked for alone. */
public enum Part {
  POLICIES,
  PLAN,
  ROUTES,
  RISKS
}
