package io.chapar.split.metadata;

import io.chapar.article.FetchedPage;
import io.chapar.split.site.PageAddresses;
import io.chapar.split.site.Publisher;
import io.chapar.split.site.Publishers;
import io.chapar.split.wording.Letters;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page once its title is chosen.
 *
 * @param title its claim; empty when the page has none
 * @param address the document's own, or the one that it was fetched from
 * @param sites folded names of its site
 * @param zone of dates without an offset: as the operator says, else as the publisher's own country
 *     has it, else as its domain
 * @param isZoned whether that zone is known
 * @param fetched when the page was
 */
public record TitledPage(
    Optional<Claim> title,
    @Nullable URI address,
    Optional<Publisher> publisher,
    Set<String> sites,
    ZoneId zone,
    boolean isZoned,
    Instant fetched) {
  private static final ZoneId UTC = ZoneId.of("UTC");

  /**
   * @param headings folded texts of the page's headings
   */
  static TitledPage of(
      FetchedPage page, PageClaims claims, Set<String> headings, Publishers publishers) {
    URI found = PageAddresses.fetched(page);
    URI address =
        claims.best(Field.URL).flatMap(c -> PageAddresses.parse(c.value(), null)).orElse(found);
    Optional<Publisher> publisher =
        publishers
            .of(address)
            .or(() -> claims.best(Field.AGENCY).flatMap(one -> publishers.named(one.value())));
    Set<String> sites = namesOfSite(claims, address, publisher);
    ZoneId said = page.item().zone();
    ZoneId zone =
        Optional.ofNullable(said)
            .or(() -> publisher.map(Publisher::zone))
            .orElseGet(() -> publishers.zone(address));
    return new TitledPage(
        new TitleChoice(sites, headings).of(claims.of(Field.TITLE)),
        address,
        publisher,
        sites,
        zone,
        said != null || publisher.isPresent() || !zone.equals(UTC),
        page.origin().fetchedAt());
  }

  /** The same with the title that a news item declares as its own, whatever its form. */
  public TitledPage titled(Optional<Claim> declared) {
    return new TitledPage(declared, address, publisher, sites, zone, isZoned, fetched);
  }

  /** In words; null when the page has none. */
  public @Nullable String text() {
    return title.map(Claim::value).orElse(null);
  }

  /**
   * What a page's site is called: as it says, as its host is named, as its publisher is known.
   * Folded, as {@link Letters#fold} does.
   */
  private static Set<String> namesOfSite(
      PageClaims claims, @Nullable URI address, Optional<Publisher> publisher) {
    Set<String> names = new HashSet<>();
    claims.of(Field.SITE).forEach(claim -> names.add(Letters.fold(claim.value())));
    String host = PageAddresses.host(address);
    names.add(Letters.fold(host));
    names.add(Letters.fold(PageAddresses.siteName(host)));
    publisher.ifPresent(p -> p.names().forEach(name -> names.add(Letters.fold(name))));
    names.remove("");
    return names;
  }
}
