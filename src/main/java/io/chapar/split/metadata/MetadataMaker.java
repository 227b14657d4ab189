package io.chapar.split.metadata;

import io.chapar.article.Agency;
import io.chapar.article.DateTime;
import io.chapar.article.Evidence;
import io.chapar.article.FetchedPage;
import io.chapar.article.Image;
import io.chapar.article.Metadata;
import io.chapar.split.site.PageAddresses;
import io.chapar.split.site.PathId;
import io.chapar.split.site.Publisher;
import io.chapar.split.site.Publishers;
import io.chapar.split.site.StampedId;
import io.chapar.split.wording.BylineNames;
import io.chapar.split.wording.Letters;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Merges claims by trust into metadata, and keeps for each field which claim won. */
public final class MetadataMaker {
  private static final int MOST_TAGS = 40;

  private static final ZoneId UTC = ZoneId.of("UTC");

  private final Publishers publishers;
  private final BylineNames names;
  private final Dates dates = new Dates();

  public MetadataMaker(BylineNames names, Publishers publishers) {
    this.names = names;
    this.publishers = publishers;
  }

  /** The claims may grow until the metadata are asked for; headings are folded texts. */
  public Making of(FetchedPage page, Claims claims, Set<String> headings) {
    return new Making(page, claims, headings);
  }

  /** The work on one page. */
  public final class Making {
    private final Claims claims;
    private final Set<String> headings;
    private final Map<String, Evidence> provenance = new HashMap<>();
    private final @Nullable URI address;
    private final @Nullable ZoneId said;
    private final Instant fetched;
    private final Optional<Publisher> publisher;
    private final Set<String> sites;
    private final @Nullable String title;
    private @Nullable ZoneId likely;

    private Making(FetchedPage page, Claims claims, Set<String> headings) {
      this.claims = claims;
      this.headings = headings;
      this.said = page.item().zone();
      this.fetched = page.origin().fetchedAt();
      URI found = PageAddresses.fetched(page);
      this.address =
          claims.best(Field.URL).flatMap(c -> PageAddresses.parse(c.value(), null)).orElse(found);
      this.publisher = publishers.of(address).or(this::claimed);
      this.sites = SiteNames.of(claims, address, publisher);
      this.title = chosenTitle();
    }

    private Optional<Publisher> claimed() {
      return claims.best(Field.AGENCY).flatMap(claim -> publishers.named(claim.value()));
    }

    /** As the operator says, else as the publisher's own country has it, else as its domain. */
    private ZoneId known() {
      return Objects.requireNonNullElseGet(
          said, () -> publisher.map(Publisher::zone).orElseGet(() -> publishers.zone(address)));
    }

    /** Whether the zone of dates without an offset is known. */
    public boolean isZoned() {
      return said != null || publisher.isPresent() || !known().equals(UTC);
    }

    /** The document's own address, or the one that it was fetched from. */
    public @Nullable URI address() {
      return address;
    }

    /** Takes this zone for dates without an offset where no better one is known. */
    public void likely(ZoneId zone) {
      this.likely = zone;
    }

    private ZoneId zone() {
      return likely == null || isZoned() ? known() : likely;
    }

    public Metadata metadata() {
      ZoneId zone = zone();
      Optional<StampedId> id =
          publisher.flatMap(p -> StampedId.find(address, p).or(() -> claimedStamp(p)));
      text(Field.CORRECTION);
      List<String> bylines = bylines();
      DateTime published = published(zone, id);
      return Metadata.builder()
          .title(title)
          .summary(text(Field.SUMMARY))
          .url(note(address, Field.URL))
          .canonicalUrl(canonical())
          .articleId(articleId())
          .bylines(bylines)
          .bylineOrganisations(organisations(bylines))
          .agency(agency())
          .published(published)
          .modified(date(dates.modified(claims.of(Field.MODIFIED), published, zone, fetched)))
          .language(language())
          .section(section())
          .tags(tags(bylines))
          .images(images())
          .paywalled(text(Field.PAYWALLED) != null)
          .provenance(provenance)
          .build();
    }

    /** The title, before anything else is known; null when the page has none. */
    public @Nullable String title() {
      return title;
    }

    private @Nullable String chosenTitle() {
      Optional<Claim> title = new TitleChoice(sites, headings).of(claims.of(Field.TITLE));
      title.ifPresent(claim -> note(Field.TITLE, claim));
      return title.map(Claim::value).orElse(null);
    }

    private @Nullable String text(Field field) {
      Optional<Claim> best = claims.best(field);
      best.ifPresent(claim -> note(field, claim));
      return best.map(Claim::value).orElse(null);
    }

    private @Nullable URI canonical() {
      for (Claim claim : claims.of(Field.CANONICAL)) {
        Optional<URI> canonical =
            PageAddresses.parse(claim.value(), address).filter(uri -> !PageAddresses.isFront(uri));
        if (canonical.isPresent()) {
          note(Field.CANONICAL, claim);
          return canonical.get();
        }
      }
      return null;
    }

    private @Nullable String articleId() {
      publisher
          .flatMap(p -> p.articleId(address))
          .ifPresent(id -> claims.add(Field.ARTICLE_ID, id, "url-id", Trust.URL_ID));
      Optional.ofNullable(claims.has(Field.ARTICLE_ID) ? null : address)
          .flatMap(unknown -> PathId.find(unknown, "any"))
          .ifPresent(id -> claims.add(Field.ARTICLE_ID, id, "url-number", Trust.URL_NUMBER));
      return text(Field.ARTICLE_ID);
    }

    private List<String> bylines() {
      Optional<Bylines.Choice> choice =
          new Bylines(
                  names,
                  this::isPerson,
                  name -> publishers.named(name).filter(Publisher::wire).isPresent(),
                  name -> SiteNames.isSaid(claims, name),
                  this::isOwnAgency)
              .of(claims.of(Field.BYLINES));
      choice.ifPresent(chosen -> note(Field.BYLINES, chosen.claim()));
      return choice.map(Bylines.Choice::names).orElse(List.of());
    }

    private List<String> organisations(List<String> bylines) {
      return new BylineKinds(names, name -> !isPerson(name), claims.of(Field.BYLINES))
          .organisations(bylines);
    }

    private boolean isPerson(String name) {
      int space = name.indexOf(' ');
      String first = Letters.fold(space < 0 ? name : name.substring(0, space));
      boolean house = sites.contains(Letters.fold(name)) || sites.contains(first);
      return !house && publishers.named(name).isEmpty();
    }

    private boolean isOwnAgency(String name) {
      return publisher
          .filter(own -> own.wire() && publishers.named(name).equals(publisher))
          .isPresent();
    }

    private @Nullable Agency agency() {
      Optional<Agency> agency = publisher.flatMap(Publisher::agency);
      Claim claim =
          new Claim(Field.AGENCY, PageAddresses.host(address), "publisher", Trust.PUBLISHER);
      agency.ifPresent(a -> note(Field.AGENCY, claim));
      return agency.orElseGet(this::credited);
    }

    /** The agency that a house which we do not know names where others name a writer. */
    private @Nullable Agency credited() {
      Optional<AgencyByline> byline = AgencyByline.of(claims.of(Field.BYLINES), publishers);
      byline.ifPresent(found -> note(Field.AGENCY, found.claim()));
      return byline.map(AgencyByline::agency).orElseGet(this::stated);
    }

    /** The house that a document states, though we do not know it; its id is its site's name. */
    private @Nullable Agency stated() {
      Optional<Claim> house = claims.best(Field.AGENCY);
      house.ifPresent(claim -> note(Field.AGENCY, claim));
      String site = PageAddresses.siteName(PageAddresses.host(address));
      return house
          .map(Claim::value)
          .map(name -> new Agency(site.isEmpty() ? Letters.fold(name) : site, name))
          .orElse(null);
    }

    private Optional<StampedId> claimedStamp(Publisher publisher) {
      return claims.best(Field.ARTICLE_ID).flatMap(id -> StampedId.of(id.value(), publisher));
    }

    private @Nullable DateTime published(ZoneId zone, Optional<StampedId> id) {
      List<Claim> claimed = claims.of(Field.PUBLISHED);
      DateTime said = date(dates.published(claimed, claims.of(Field.MODIFIED), zone, fetched));
      if (said == null && id.isPresent()) {
        note(
            Field.PUBLISHED,
            new Claim(Field.PUBLISHED, id.get().id(), "url-id-date", Trust.URL_ID_DATE));
        return id.get().date();
      }
      Evidence why = provenance.get(Field.PUBLISHED.recordName());
      boolean guess = why != null && why.rule().equals("time"); // which comments have, too
      return said != null && !guess
          ? said
          : UrlDate.of(address, zone, fetched, said).map(day -> sure(day, said)).orElse(said);
    }

    /** The time that is said, if it is of the address's day or the next to it. */
    private DateTime sure(DateTime day, @Nullable DateTime said) {
      if (said != null && Duration.between(day.value(), said.value()).abs().toDays() < 2) {
        return said;
      }
      Claim claim = new Claim(Field.PUBLISHED, String.valueOf(address), "url-date", Trust.URL_DATE);
      provenance.put(Field.PUBLISHED.recordName(), claim.evidence());
      return day;
    }

    private @Nullable DateTime date(Optional<Dates.Dated> dated) {
      dated.ifPresent(one -> note(one.claim().field(), one.claim()));
      return dated.map(Dates.Dated::date).orElse(null);
    }

    private @Nullable String language() {
      for (Claim claim : claims.of(Field.LANGUAGE)) {
        String tag = DeclaredLanguages.tag(claim.value());
        if (tag != null) {
          note(Field.LANGUAGE, claim);
          return tag;
        }
      }
      return publisher.map(Publisher::language).filter(l -> !l.isEmpty()).orElse(null);
    }

    private List<String> tags(List<String> bylines) {
      List<Claim> best = claims.bestGroup(Field.TAGS, list -> !Tags.isOfHouse(list));
      best.forEach(claim -> note(Field.TAGS, claim));
      return Tags.of(best).stream().filter(tag -> !bylines.contains(tag)).limit(MOST_TAGS).toList();
    }

    private @Nullable String section() {
      Optional<Claim> section = Sections.best(claims.of(Field.SECTION));
      section.ifPresent(claim -> note(Field.SECTION, claim));
      return section.map(Claim::value).orElse(null);
    }

    private List<Image> images() {
      claims.best(Field.IMAGES).ifPresent(claim -> note(Field.IMAGES, claim));
      return new Pictures(claims).of(address);
    }

    private @Nullable URI note(@Nullable URI value, Field field) {
      if (value != null) {
        Claim fetched = new Claim(field, value.toString(), "fetched", Trust.FETCHED);
        note(field, claims.best(field).orElse(fetched));
      }
      return value;
    }

    private void note(Field field, Claim claim) {
      provenance.putIfAbsent(field.recordName(), claim.evidence());
    }
  }
}
