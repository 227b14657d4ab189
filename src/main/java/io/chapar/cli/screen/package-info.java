/** What commands say to people: tables, counts, progress, questions. */
@NullMarked
package io.chapar.cli.screen;

import org.jspecify.annotations.NullMarked;
