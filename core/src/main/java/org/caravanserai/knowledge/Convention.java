package org.caravanserai.knowledge;

/** A country's membership of a transport convention, such as SMGS, CIM, CMR or TIR. */
public record Convention(String convention, String country, Provenance provenance) {}
