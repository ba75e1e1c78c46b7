package org.caravanserai.dossier.html;

import org.caravanserai.procedure.Plan;

/** The plan: Gantt chart, table of steps, fees. */
record PlanView(Plan plan, Wording wording) {}
