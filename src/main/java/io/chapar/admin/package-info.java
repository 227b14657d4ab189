/** What operators and their tools look at: a page, an API and health, over HTTP. */
@NullMarked
package io.chapar.admin;

import org.jspecify.annotations.NullMarked;
