package org.caravanserai.knowledge;

/**
 * One entry of a shared code list.
 *
 * @param level such as section, division, group, chapter, heading, country, subdivision
 */
public record CodeEntry(String code, String level, Text label, Confidence confidence) {}
