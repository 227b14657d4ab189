/**
 * The only package that opens connections for feeds and pages; it also reads the inbox's files.
 *
 * <p>What comes from outside is bounded in time (a total deadline over all redirects, name lookup
 * included), in bytes (before and after decoding), in redirects and in header size. Addresses
 * inside the operator's network are refused unless their host is allowed by name.
 *
 * <p>How failures are told apart. Trouble with names, connections, TLS (certificates get mended)
 * and deadlines is a {@link io.chapar.article.TemporaryFailure}. What the address itself says, such
 * as a refused scheme, port or IP literal, and redirects that lead nowhere, is a {@link
 * io.chapar.article.PermanentFailure} of a page; so is an answer that is too large. A name that DNS
 * leads to a refused address is temporary: such answers get mended. Of a feed everything but 410
 * Gone is temporary: the watch list belongs to the operator, and feeds come back.
 */
@NullMarked
package io.chapar.fetch;

import org.jspecify.annotations.NullMarked;
