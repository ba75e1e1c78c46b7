/**
 * Database: where the house keeps what it knows of people and their work.
 *
 * <p>By default the house starts a PostgreSQL of its own under the data directory and looks after
 * it; with {@code SERAI_DATABASE_URL} it uses one that somebody else keeps. Spring Boot is handed
 * the connection, so that the rest of the house sees a {@code DataSource} and nothing of this room.
 *
 * <p>Offers {@link DatabaseCommand}, the verbs {@code backup} and {@code restore}, and {@link
 * Outage}, which tells what the database is to blame for.
 *
 * <p>Leans on {@code house} for the words of its refusals.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"house"})
package org.caravanserai.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
