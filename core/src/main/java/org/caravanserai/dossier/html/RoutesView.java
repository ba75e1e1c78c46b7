package org.caravanserai.dossier.html;

import java.util.List;
import org.caravanserai.dossier.ConsignmentRoutes;

/** The routes of every consignment: corridor map, table of itineraries. */
record RoutesView(List<ConsignmentRoutes> routes, Wording wording) {}
