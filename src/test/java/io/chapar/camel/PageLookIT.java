package io.chapar.camel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** How the page of a running node looks, for whom and on what; kept in target/screenshots. */
class PageLookIT extends BrowsedNode {
  @Test
  void readsEachTitleInItsOwnDirection() {
    Page page = wide();
    Locator persian = page.locator("#report-list .title").filter(text(PERSIAN));
    Locator turkish = page.locator("#report-list .title").filter(text(TURKISH));
    assertThat(persian.evaluate("e => getComputedStyle(e).direction")).isEqualTo("rtl");
    assertThat(turkish.evaluate("e => getComputedStyle(e).direction")).isEqualTo("ltr");
    assertThat(persian).hasAttribute("lang", "fa");
    assertThat(turkish).hasAttribute("lang", "tr");
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  @Test
  void showsHostileTextAsText() {
    Page page = wide();
    assertThat(page.locator("#report-list .title").filter(text(HOSTILE))).isVisible();
    assertThat(page.locator("#main img")).hasCount(0);
    assertThat(page).hasTitle("Chapar");
  }

  @Test
  void fitsAPhoneInTheDark() {
    Page page = open(360, 780, ColorScheme.DARK);
    Chromium.shoot(page, "phone-dark");
    Object overflow =
        page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth");
    assertThat(overflow).isEqualTo(0);
  }

  @Test
  void hasNoFaultOfAccessibilityThatAxeFinds() throws IOException {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      for (int width : List.of(360, 1280)) {
        Page page = open(width, 900, scheme);
        assertThat(Axe.faults(page)).as(scheme + " " + width).isEqualTo(List.of());
        page.locator("#report-list .title").first().click();
        assertThat(page.locator("#events li").first()).isVisible();
        assertThat(Axe.faults(page)).as("report " + scheme + " " + width).isEqualTo(List.of());
        Chromium.shoot(page, "report-" + scheme.name().toLowerCase(Locale.ROOT) + "-" + width);
      }
    }
  }
}
