package org.caravanserai.corridor;

/**
 * How much room and weight is paid for.
 *
 * @param teu boxes on a ship: as stated, and at least what the mass needs
 * @param wagons loads of 20 t or of one 40 ft box, whichever is more; need not be whole
 * @param trucks the same in whole trucks
 */
record Load(double tonnes, double teu, double wagons, double trucks) {
  static Load of(Consignment consignment, Norms norms) {
    double byMass = consignment.massTonnes() / norms.value(Norm.TONNES_PER_TEU);
    Double stated = consignment.teu();
    double teu = stated == null ? Math.ceil(byMass) : Math.max(stated, byMass);
    double byRoom = stated == null ? 0 : stated / norms.value(Norm.TEU_PER_TRUCK);
    double wagons = Math.max(byRoom, byMass);
    return new Load(consignment.massTonnes(), teu, wagons, Math.ceil(wagons));
  }

  double count(Price.Per per) {
    return switch (per) {
      case TEU -> teu;
      case WAGON -> wagons;
      case TRUCK -> trucks;
      case TONNE -> tonnes;
    };
  }
}
