package org.caravanserai.platform.web.listing;

import java.util.UUID;

/**
 * A search that the reader keeps.
 *
 * @param said what is searched for
 * @param path of the page that makes it again
 */
public record KeptSearch(UUID id, String said, String path, String since) {}
