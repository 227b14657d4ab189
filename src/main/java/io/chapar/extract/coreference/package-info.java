/**
 * The people of an article.
 *
 * <p>In come blocks with the names of people; {@link io.chapar.extract.coreference.PersonResolver}
 * joins the mentions of one person, the short forms of the name and the job titles that stand
 * without it, and gives the people, and the {@link io.chapar.extract.coreference.SpeakerCandidate}s
 * that may speak. {@link io.chapar.extract.coreference.HeldJobTitle} knows who holds the job title
 * that stands beside a name.
 *
 * <p>Rests on {@code tagger} and {@code jobtitle}.
 */
@NullMarked
package io.chapar.extract.coreference;

import org.jspecify.annotations.NullMarked;
