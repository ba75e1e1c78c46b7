package org.caravanserai.knowledge;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A document or page that items cite.
 *
 * @param url where it was found; null when it had no address
 * @param quality official, law_text_collection, adviser_or_research, news_or_operator,
 *     republished_or_commercial_copy or unlinked
 */
public record Source(
    String id, Text title, @Nullable URI url, String quality, @Nullable Text note) {}
