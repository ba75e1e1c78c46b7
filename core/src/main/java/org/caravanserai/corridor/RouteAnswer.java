package org.caravanserai.corridor;

/** Routes, or the reason why there are none. */
public sealed interface RouteAnswer permits Routes, RouteRefusal {}
