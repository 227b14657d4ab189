/**
 * What receivers may rely on, as documents that their tools read: JSON Schema, AsyncAPI, OpenAPI.
 */
@NullMarked
package io.chapar.contract;

import org.jspecify.annotations.NullMarked;
