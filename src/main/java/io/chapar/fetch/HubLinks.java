package io.chapar.fetch;

import io.chapar.article.Hub;
import io.chapar.article.PermanentFailure;
import io.chapar.fetch.message.FetchResponse;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The hub that the head of an answer names: Link (RFC 8288) with rel hub and self. */
final class HubLinks {
  private static final int LONGEST = 4096;

  /** One link and its parameters; possessive, so that no value makes it run long. */
  private static final Pattern LINK =
      Pattern.compile("<([^<>]*+)>((?:[^<>\",]*+(?:\"[^\"]*+\")?+)*+)");

  private static final Pattern RELATION =
      Pattern.compile(";\\s*+rel\\s*+=\\s*+\"?+([^\";,]++)", Pattern.CASE_INSENSITIVE);

  private HubLinks() {}

  static @Nullable Hub of(FetchResponse answer) {
    String links = answer.fields().all("link");
    URI hub = related("hub", links, answer.address());
    URI self = related("self", links, answer.address());
    return hub == null ? null : new Hub(hub, self == null ? answer.address() : self);
  }

  private static @Nullable URI related(String relation, String links, URI base) {
    Matcher link = LINK.matcher(links.substring(0, Math.min(links.length(), LONGEST)));
    while (link.find()) {
      if (isOf(relation, link.group(2))) {
        return address(base, link.group(1));
      }
    }
    return null;
  }

  private static boolean isOf(String relation, String parameters) {
    Matcher found = RELATION.matcher(parameters);
    return found.find()
        && Arrays.asList(found.group(1).toLowerCase(Locale.ROOT).strip().split("\\s+"))
            .contains(relation);
  }

  private static @Nullable URI address(URI base, String reference) {
    try {
      return WebAddress.resolve(base, reference.strip());
    } catch (PermanentFailure noAddress) {
      return null;
    }
  }
}
