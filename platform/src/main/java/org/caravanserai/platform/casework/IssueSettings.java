package org.caravanserai.platform.casework;

import org.caravanserai.platform.house.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When a cause is one that repeats.
 *
 * @param cases how many cases of one topic, one cause and one side make a systemic issue; 2 to 100
 * @param days within how many days they ended; 1 to 1,096
 */
@ConfigurationProperties("serai.casework.issues")
record IssueSettings(@DefaultValue("3") int cases, @DefaultValue("180") int days) {
  IssueSettings {
    Bounds.require("serai.casework.issues.cases", cases, 2, 100);
    Bounds.require("serai.casework.issues.days", days, 1, 1_096);
  }
}
