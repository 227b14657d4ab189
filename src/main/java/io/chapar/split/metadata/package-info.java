/**
 * What places claim about an article, and the metadata that becomes of it.
 *
 * <p>A {@link Claim} is one place's word on one {@link Field}, with how far that place is trusted.
 * Whoever reads a page or a feed's item adds to its {@link Claims}; of these {@link MetadataMaker}
 * chooses a title, persons, dates, a section, tags and pictures, each by a class of its own, and
 * notes which claim won.
 *
 * <p>Claims come in, in any order; an article's metadata goes out. Rests on {@link
 * io.chapar.split.wording} and, for zones, ids and names of publishers, on {@link
 * io.chapar.split.site}.
 */
@NullMarked
package io.chapar.split.metadata;

import org.jspecify.annotations.NullMarked;
