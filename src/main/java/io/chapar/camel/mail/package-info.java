/**
 * The place of camel-mail as a source: mailboxes over IMAP, and newsletters in them as items of
 * feeds.
 */
@NullMarked
package io.chapar.camel.mail;

import org.jspecify.annotations.NullMarked;
