package io.chapar.feed;

import io.chapar.article.ItemLookup;
import io.chapar.web.CanonicalLink;
import io.chapar.web.Links;
import io.chapar.web.WebHost;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a person knows of an article: an address, with or without its scheme, or a guid. */
public final class LookupReader {
  /** A host with a dot, and a path: what people copy without the scheme. */
  private static final Pattern BARE =
      Pattern.compile("(?://)?[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)+(?::\\d{1,5})?(?:/.*)?");

  /**
   * @throws IllegalArgumentException when it is empty or longer than an address may be
   */
  public ItemLookup read(String written) {
    String text = written.strip();
    if (text.isEmpty() || text.length() > ItemLookup.LONGEST) {
      throw new IllegalArgumentException(
          "what is looked for has " + text.length() + " characters; write from 1 to 8192");
    }
    URI page = page(text);
    String guid = ItemKeys.canonicalOf(text);
    return page == null
        ? new ItemLookup(text, List.of(), null, null, guid)
        : new ItemLookup(text, keys(page), CanonicalLink.folded(page), host(page), guid);
  }

  private static List<String> keys(URI page) {
    return CanonicalLink.alternatives(page).stream().map(ItemKeys::ofLink).toList();
  }

  private static @Nullable String host(URI page) {
    WebHost host = WebHost.of(page);
    return host == null ? null : host.under(page.getScheme());
  }

  private static @Nullable URI page(String text) {
    URI page = Links.page(text);
    return page == null && BARE.matcher(text).matches()
        ? Links.page("https://" + text.replaceFirst("^//", ""))
        : page;
  }
}
