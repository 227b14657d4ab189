/** The record in JSON: one form for storage and for every subscriber. */
@NullMarked
package io.chapar.json;

import org.jspecify.annotations.NullMarked;
