/**
 * Reading: texts that people wrote, read into trees and rows that know file, line and column. Every
 * reader is bounded in size and depth, reports all mistakes it can find, and never throws for bad
 * input.
 *
 * <p>Offers {@link TextFile}, {@link YamlReader}, {@link CsvReader}, {@link GeoJsonReader}, {@link
 * Fields}, {@link Mistakes}, {@link Spelling} and {@link Folding}.
 *
 * <p>Leans on no other room.
 */
@NullMarked
package org.caravanserai.reading;

import org.jspecify.annotations.NullMarked;
