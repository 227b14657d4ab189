package io.chapar.fetch;

import java.net.URI;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A GET.
 *
 * @param fields sent at each hop, so nothing that is meant for one host alone
 * @param wanted whether an answer is worth its body, told by its head
 */
record Request(URI address, Map<String, String> fields, Predicate<Fields> wanted) {}
