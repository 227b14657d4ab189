/**
 * The database below the ledger: SQLite or PostgreSQL, its schema, its transactions, its damage.
 *
 * <p>All times are milliseconds since 1970 (UTC). The schema steps {@code V*.sql} lie beside {@link
 * Schema} and are the same for both databases.
 */
@NullMarked
package io.chapar.ledger.database;

import org.jspecify.annotations.NullMarked;
