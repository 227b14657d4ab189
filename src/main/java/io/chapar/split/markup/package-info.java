/**
 * What a page declares to machines: meta and link elements (OpenGraph, Twitter, Dublin Core),
 * microdata, and schema.org's objects in JSON-LD.
 *
 * <p>A parsed page comes in; claims go out, among them those of the section and the tags that
 * {@link io.chapar.split.topic} finds on the same walk. Rests further on {@link
 * io.chapar.split.metadata}, {@link io.chapar.split.script}, {@link io.chapar.split.site} and
 * {@link io.chapar.split.wording}.
 */
@NullMarked
package io.chapar.split.markup;

import org.jspecify.annotations.NullMarked;
