/**
 * Job titles and occupations: "Minister of Energy".
 *
 * <p>{@link io.chapar.extract.jobtitle.JobTitleFinder} gives those of a block: a head of the
 * tables, with the {@link io.chapar.extract.jobtitle.Complement} that says of what. Who holds one
 * is the matter of {@code coreference}.
 *
 * <p>Rests on {@code block}, which knows the names by now: those of organisations and places
 * complete job titles, and that of a person ends one.
 */
@NullMarked
package io.chapar.extract.jobtitle;

import org.jspecify.annotations.NullMarked;
