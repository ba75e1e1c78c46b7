/**
 * Web: the pages. Templates are in {@code src/main/jte}, what they show is prepared here; commands
 * and queries belong to the other rooms. Offers nothing to other rooms.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {
      "house",
      "database",
      "identity",
      "files",
      "notice",
      "library",
      "dossiers",
      "listing",
      "casework",
      "demo"
    })
package org.caravanserai.platform.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
