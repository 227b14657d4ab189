/**
 * Organisations of an article.
 *
 * <p>In come the names of organisations; {@link
 * io.chapar.extract.organisation.OrganisationResolver} gives the organisations with their long and
 * short forms joined, each by its name without case endings ({@link
 * io.chapar.extract.organisation.OrganisationName}).
 *
 * <p>Rests on {@code tagger}.
 */
@NullMarked
package io.chapar.extract.organisation;

import org.jspecify.annotations.NullMarked;
