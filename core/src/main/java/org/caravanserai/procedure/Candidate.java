package org.caravanserai.procedure;

import java.util.List;
import org.caravanserai.knowledge.Authority;
import org.caravanserai.knowledge.Procedure.Step;

/**
 * A step that is in the plan, before it has dates.
 *
 * @param stated whether the profile itself says how long the step takes
 */
record Candidate(
    StepRef ref, Step step, Authority authority, List<String> needsFacts, boolean stated) {}
