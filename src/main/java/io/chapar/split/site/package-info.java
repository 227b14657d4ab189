/**
 * Where a page is and whose it is: addresses as pages write them, the place of a page on its site,
 * the id and the day that an address holds, and what is known of a publisher beside its pages
 * ({@code publishers.tsv}, {@code zones.tsv}, and over them the {@link SiteProfile profiles} that
 * operators write).
 *
 * <p>An address or a name comes in; a publisher, a zone or an id goes out. Rests on {@link
 * io.chapar.split.wording}.
 */
@NullMarked
package io.chapar.split.site;

import org.jspecify.annotations.NullMarked;
