/**
 * What operators write: {@code config/application.properties} and {@code config/feeds.yaml}, read
 * strictly. Every fault is said with its file and line; nothing is repaired silently.
 */
@NullMarked
package io.chapar.config;

import org.jspecify.annotations.NullMarked;
