package io.chapar.split.site;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chapar.article.FetchedPage;
import io.chapar.web.PercentEncoding;
import io.chapar.web.WebHost;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Addresses as pages write them, to URIs. */
public final class PageAddresses {
  private static final int LONGEST = 4000;

  /** By which countries part the sites below their domain. */
  private static final Set<String> KINDS =
      Set.of("com", "co", "org", "or", "net", "ne", "gov", "gob", "gouv", "go", "edu", "ac");

  private static final String ILLEGAL = " \"<>\\^`{|}[]";

  private PageAddresses() {}

  /** Where the page came from, for messages; a document of the inbox has a key with its name. */
  public static String of(FetchedPage page) {
    URI address = fetched(page);
    return address == null ? page.item().keys().get(0) : address.toString();
  }

  /** After redirects; null for a document of the inbox. */
  public static @Nullable URI fetched(FetchedPage page) {
    return page.origin().address() == null ? page.origin().link() : page.origin().address();
  }

  /**
   * An absolute http address; empty when the text is none. Letters outside ASCII stay as they are.
   */
  public static Optional<URI> parse(@Nullable String text, @Nullable URI base) {
    if (text == null || text.isBlank() || text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      URI address = new URI(PercentEncoding.encode(text.strip(), UTF_8, PageAddresses::isLegal));
      URI absolute = base == null ? address : base.resolve(address);
      String scheme = String.valueOf(absolute.getScheme()).toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      return web && WebHost.of(absolute) != null ? Optional.of(absolute) : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static boolean isLegal(String text, int at) {
    char c = text.charAt(at);
    return ILLEGAL.indexOf(c) < 0
        && !Character.isISOControl(c)
        && !Character.isSpaceChar(c)
        && Character.getType(c) != Character.FORMAT;
  }

  /** Of a whole site: some name it as canonical on each of their pages. */
  public static boolean isFront(URI address) {
    String path = String.valueOf(address.getRawPath());
    return address.getRawQuery() == null && (path.isEmpty() || path.equals("/"));
  }

  /** The part of a host that is the site's own: "haber" of "www.haber.com.tr". */
  public static String siteName(String host) {
    String[] labels = host.split("\\.", -1);
    int last = labels.length - 1;
    boolean kind = last > 1 && labels[last].length() == 2 && KINDS.contains(labels[last - 1]);
    return labels[Math.max(0, kind ? last - 2 : last - 1)];
  }

  /** Lower case, without www.; empty when there is none. */
  public static String host(@Nullable URI address) {
    WebHost host = address == null ? null : WebHost.of(address);
    String name = host == null ? "" : host.name();
    return name.startsWith("www.") ? name.substring(4) : name;
  }
}
