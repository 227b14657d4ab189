/**
 * What stands in a page's scripts: JSON, also where it is broken, and the states that frameworks
 * embed for their scripts to start from, as literals that are assigned to a name (Redux, Apollo,
 * Nuxt 2), as a flat list (Nuxt 3) or as a stream in pieces (Next.js). No script is run.
 *
 * <p>A script's text or a parsed page comes in; trees of JSON go out, or the text of the article
 * that one of them holds ({@link StateText}). Rests on {@link io.chapar.split.wording}.
 */
@NullMarked
package io.chapar.split.script;

import org.jspecify.annotations.NullMarked;
