/**
 * What an article is filed under, as its page shows it: the path to the article, the links to its
 * section, those to its tags, and lines that name its subject. The names of folders and elements
 * that tell them are {@code topics.txt}. {@link io.chapar.split.metadata.MediaTopics} says which
 * topics of IPTC's vocabulary a section and tags name.
 *
 * <p>Elements and lines come in, in the order of the page; claims of the section and the tags go
 * out. Rests on {@link io.chapar.split.metadata}, {@link io.chapar.split.page}, {@link
 * io.chapar.split.site} and {@link io.chapar.split.wording}.
 */
@NullMarked
package io.chapar.split.topic;

import org.jspecify.annotations.NullMarked;
