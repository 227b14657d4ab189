/**
 * Hosts: one request at a time over all nodes, their conduct, their robots.txt (RFC 9309), and what
 * their articles share.
 */
@NullMarked
package io.chapar.ledger.hosts;

import org.jspecify.annotations.NullMarked;
