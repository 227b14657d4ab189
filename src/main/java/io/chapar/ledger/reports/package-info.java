/** Reports: versions, clusters of one text, addresses of an article, rereads. */
@NullMarked
package io.chapar.ledger.reports;

import org.jspecify.annotations.NullMarked;
