/** Chapar watches news feeds and delivers one clean record per article version. */
@NullMarked
package io.chapar;

import org.jspecify.annotations.NullMarked;
