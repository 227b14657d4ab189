/**
 * {@code from: ingest:NAME}: documents that others push, signed by Standard Webhooks 1.0.0. Each is
 * answered once the route has ended, so that what is answered with 204 is in the ledger.
 */
@NullMarked
package io.chapar.camel.ingest;

import org.jspecify.annotations.NullMarked;
