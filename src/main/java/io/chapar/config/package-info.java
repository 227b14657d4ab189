/**
 * What operators write: {@code application.properties}, {@code feeds.yaml} and {@code sites/} of
 * {@code config/}, read strictly. Every fault is said with its file and line; nothing is repaired
 * silently.
 */
@NullMarked
package io.chapar.config;

import org.jspecify.annotations.NullMarked;
