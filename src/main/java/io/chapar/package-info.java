/**
 * Chapar watches news feeds and delivers one clean record per article version.
 *
 * <p>The stages, in the order in which an item passes them, know the records of {@link
 * io.chapar.article} and no other stage: {@link io.chapar.feed} reads feeds, {@link
 * io.chapar.fetch} asks for feeds and pages, {@link io.chapar.split} tells what belongs to an
 * article, {@link io.chapar.normalise} brings it into our one form, {@link io.chapar.extract} finds
 * facts in it, and {@link io.chapar.deliver} makes bytes, names and signatures. The files of {@code
 * routes/} put them in a row; {@link io.chapar.camel} runs those, and {@link io.chapar.ledger}
 * remembers what is watched, what was seen and which deliveries are pending.
 *
 * <p>Operators write what {@link io.chapar.config} reads, and look and act by {@link io.chapar.cli}
 * and {@link io.chapar.admin}, which share {@link io.chapar.watchlist}. What is as usual is judged
 * by {@link io.chapar.watch}, and counted by {@link io.chapar.metrics}. {@link io.chapar.json},
 * {@link io.chapar.http} and {@link io.chapar.calendar} write and read what several of them need
 * alike. {@link io.chapar.demo} shows it all on one machine.
 */
@NullMarked
package io.chapar;

import org.jspecify.annotations.NullMarked;
