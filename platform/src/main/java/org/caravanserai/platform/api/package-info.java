/**
 * API: the house as JSON under {@code /api/v1}. Here is what all of it shares: problems, versions,
 * paging, requests that are safe to repeat, limits. Offers nothing to other rooms.
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
      "casework"
    })
package org.caravanserai.platform.api;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
