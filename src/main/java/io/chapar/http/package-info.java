/**
 * The values of header fields, which servers that are asked and receivers that are told write alike
 * (RFC 9110).
 */
@NullMarked
package io.chapar.http;

import org.jspecify.annotations.NullMarked;
