package io.chapar.fetch;

import io.chapar.fetch.message.ResponseHeaders;
import io.chapar.fetch.source.SourceRequest;
import java.net.URI;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * A GET.
 *
 * @param source whose settings add fields of their own, each hop to its host
 * @param fields sent at each hop, so nothing that is meant for one host alone
 * @param wanted whether an answer is worth its body, told by its head
 * @param permit throws when an address must not be asked for; called with each hop
 * @param most bytes of the body; what is longer is cut there
 */
public record Request(
    SourceRequest source,
    URI address,
    Map<String, String> fields,
    Predicate<ResponseHeaders> wanted,
    Consumer<URI> permit,
    OptionalInt most) {

  /** Of a whole body, from wherever it leads. */
  public Request(URI address, Map<String, String> fields, Predicate<ResponseHeaders> wanted) {
    this(SourceRequest.common(), address, fields, wanted);
  }

  /** The same for a feed of the watch list. */
  public Request(
      SourceRequest source,
      URI address,
      Map<String, String> fields,
      Predicate<ResponseHeaders> wanted) {
    this(source, address, fields, wanted, hop -> {}, OptionalInt.empty());
  }
}
