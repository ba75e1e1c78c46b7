package org.caravanserai.reading;

/**
 * A point on the Earth, WGS 84.
 *
 * @param longitude degrees east, from -180 to 180
 * @param latitude degrees north, from -90 to 90
 */
public record Coordinate(double longitude, double latitude) {}
