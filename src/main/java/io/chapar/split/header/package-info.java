/**
 * What a reader sees around the article's headline: the headings themselves, bylines and links to
 * writers, lines of dates and places, the caption of the first picture; and the signature below the
 * text.
 *
 * <p>The lines of a page or document come in; claims go out, less trusted than what is declared to
 * machines. Rests on {@link io.chapar.split.metadata}, {@link io.chapar.split.page}, {@link
 * io.chapar.split.site}, {@link io.chapar.split.topic} and {@link io.chapar.split.wording}.
 */
@NullMarked
package io.chapar.split.header;

import org.jspecify.annotations.NullMarked;
