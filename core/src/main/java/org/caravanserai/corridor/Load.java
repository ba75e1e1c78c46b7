package org.caravanserai.corridor;

/**
 * How much room and weight is paid for.
 *
 * @param teu boxes on a train or ship: as stated, and at least what the mass needs at 20 t each
 * @param trucks whole trucks: two TEU or 20 t each, whichever needs more
 */
record Load(double tonnes, double teu, double trucks) {
  static Load of(Consignment consignment, Norms norms) {
    double byMass = consignment.massTonnes() / norms.value(Norm.TONNES_PER_TEU);
    Double stated = consignment.teu();
    double teu = stated == null ? Math.ceil(byMass) : Math.max(stated, byMass);
    double trucks =
        Math.ceil(Math.max(stated == null ? 0 : stated / norms.value(Norm.TEU_PER_TRUCK), byMass));
    return new Load(consignment.massTonnes(), teu, trucks);
  }

  double count(Price.Per per) {
    return switch (per) {
      case TEU -> teu;
      case TRUCK -> trucks;
      case TONNE -> tonnes;
    };
  }
}
