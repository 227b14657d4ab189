package io.chapar.split;

import io.chapar.article.FetchedPage;
import io.chapar.split.site.ByHost;
import io.chapar.split.site.PageAddresses;
import io.chapar.split.site.SiteProfile;
import java.util.List;
import java.util.Optional;

/** The site profiles, by the host that a page was fetched from, and by nothing that it says. */
final class Sites {
  private final ByHost<Site> sites = new ByHost<>();

  Sites(List<SiteProfile> profiles) {
    for (SiteProfile profile : profiles) {
      Site site = new Site(profile);
      profile.hosts().forEach(host -> sites.put(host, site));
    }
  }

  Optional<Site> of(FetchedPage page) {
    return sites.of(PageAddresses.fetched(page));
  }
}
