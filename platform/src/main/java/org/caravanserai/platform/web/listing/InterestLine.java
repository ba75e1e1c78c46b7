package org.caravanserai.platform.web.listing;

import java.util.UUID;
import org.caravanserai.platform.listing.Contact;
import org.jspecify.annotations.Nullable;

/**
 * Interest between the reader's listing and another.
 *
 * @param expressed whether the reader's organisation expressed it
 * @param state how it stands, or whose answer it waits for
 * @param tone of the state: good, warn or bad
 * @param name of their organisation; null while it is not shown
 * @param contact null until both agree, and when they gave none
 * @param agreed whether both agree
 * @param answerable whether the reader may accept it now
 * @param endable whether the reader may decline it or take it back
 */
public record InterestLine(
    UUID id,
    int version,
    boolean expressed,
    String state,
    String tone,
    UUID yours,
    Said yourTitle,
    UUID theirs,
    Said title,
    @Nullable Said name,
    @Nullable Contact contact,
    boolean agreed,
    String since,
    @Nullable String answered,
    boolean answerable,
    boolean endable) {}
