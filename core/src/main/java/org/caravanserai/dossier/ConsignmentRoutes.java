package org.caravanserai.dossier;

import org.caravanserai.corridor.RouteAnswer;
import org.caravanserai.corridor.RouteRequest;
import org.caravanserai.profile.Profile;

/** One consignment with what was asked for it and its routes, or the reason why it has none. */
public record ConsignmentRoutes(
    Profile.Consignment consignment, RouteRequest request, RouteAnswer answer) {}
