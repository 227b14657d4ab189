/**
 * Direct quotes and who said them, by learned weights with the rules' answers among the evidence
 * (quotation attribution: T. O'Keefe et al., A Sequence Labelling Approach to Quote Attribution,
 * 2012; S. Pareti, PARC 3.0, 2016).
 *
 * <p>In come the blocks of an article, who is in it, and the quotes that rules found; out go the
 * quotes with those that stand between quotation marks and that no rule found ({@link
 * io.chapar.extract.quote.Stretch}), each with the speaker whom the weights prefer ({@link
 * io.chapar.extract.quote.Voice}). All languages share the weights: features are structure, order
 * of words and kinds of the tables, never spellings.
 *
 * <p>Rests on {@code coreference}, and on {@link io.chapar.labelling}.
 */
@NullMarked
package io.chapar.extract.quote;

import org.jspecify.annotations.NullMarked;
