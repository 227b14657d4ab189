package io.chapar.article;

import java.net.URI;

/**
 * Where a feed says that it is pushed from (W3C WebSub, 4).
 *
 * @param address of the hub
 * @param topic the feed's own address, as the hub knows it
 */
public record Hub(URI address, URI topic) {}
