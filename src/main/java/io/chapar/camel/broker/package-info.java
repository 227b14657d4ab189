/** The broker of the queue route: the embedded Artemis, or connections to the one that is named. */
@NullMarked
package io.chapar.camel.broker;

import org.jspecify.annotations.NullMarked;
