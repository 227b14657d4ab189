/**
 * Endpoints {@code file:} as Camel has them, whose files outlast a power cut once an exchange is
 * through, and which follow no link that others may have put into a folder.
 */
@NullMarked
package io.chapar.camel.file;

import org.jspecify.annotations.NullMarked;
