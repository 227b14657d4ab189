/**
 * Organisations of an article.
 *
 * <p>In come passages; {@link io.chapar.extract.organisation.Bodies} gives the organisations with
 * their long and short forms joined. {@link io.chapar.extract.organisation.OrganisationFinder}
 * finds them in a passage: those of the tables, those that their head shows, and those that no
 * table knows, by what stands beside them.
 *
 * <p>Rests on {@code body} for how far a name reaches, and on {@code office} for what completes a
 * head.
 */
@NullMarked
package io.chapar.extract.organisation;

import org.jspecify.annotations.NullMarked;
