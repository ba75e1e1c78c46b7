/**
 * Calendar: the working time of an authority, or the time that several authorities share, and dates
 * that can explain themselves.
 *
 * <p>Offers {@link WorkingCalendars}, which gives each {@link WorkingCalendar} by id; {@link
 * DueDate} and {@link Day} say why a date is what it is. Years that nobody has published are
 * computed from fixed dates by law and marked as a forecast.
 *
 * <p>Leans on {@code knowledge} only.
 */
@NullMarked
package org.caravanserai.calendar;

import org.jspecify.annotations.NullMarked;
