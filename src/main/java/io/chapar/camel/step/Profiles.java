package io.chapar.camel.step;

import io.chapar.split.PageSplitter;
import io.chapar.split.site.SiteProfile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The site profiles that are in force, and the splitter that goes by them. */
public final class Profiles {
  private List<SiteProfile> profiles;
  private @Nullable PageSplitter splitter;

  public Profiles(List<SiteProfile> profiles) {
    this.profiles = profiles;
  }

  /** From the next page on. */
  public synchronized void use(List<SiteProfile> edited) {
    profiles = edited;
    splitter = null;
  }

  synchronized PageSplitter splitter() {
    if (splitter == null) {
      splitter = new PageSplitter(profiles);
    }
    return splitter;
  }
}
