/** Records of report versions, as Camel converts and marshals them. */
@NullMarked
package io.chapar.camel.record;

import org.jspecify.annotations.NullMarked;
