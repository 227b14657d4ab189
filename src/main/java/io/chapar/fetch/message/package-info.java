/** What servers answer: header fields, freshness (RFC 9111). */
@NullMarked
package io.chapar.fetch.message;

import org.jspecify.annotations.NullMarked;
