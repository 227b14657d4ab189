/** What a node watches of itself: its clock, disks, files, name and ledger. */
@NullMarked
package io.chapar.camel.watch;

import org.jspecify.annotations.NullMarked;
