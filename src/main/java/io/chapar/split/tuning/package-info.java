/**
 * The numbers by which the splitter decides, apart from its code: thresholds with the reason of
 * each ({@code thresholds.tsv}), and the bounds of the buckets that learned weights belong to.
 *
 * <p>How far each place of a page is trusted stands beside the claims: {@link
 * io.chapar.split.metadata.Trust}. Rests on nothing of the splitter.
 */
@NullMarked
package io.chapar.split.tuning;

import org.jspecify.annotations.NullMarked;
