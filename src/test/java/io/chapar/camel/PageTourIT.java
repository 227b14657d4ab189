package io.chapar.camel;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The views of the page over the demo's articles; what they look like is kept in
 * target/screenshots.
 */
class PageTourIT {
  private static final int PHONE = 844;
  private static final int SCREENS = 5;

  @TempDir static Path home;
  private static Chromium chromium;
  private static DemoNode demo;

  @BeforeAll
  static void begin() throws IOException {
    chromium = Chromium.start();
    demo = new DemoNode(home);
    Page page = open("#/reports", 1280, 900, ColorScheme.LIGHT, "en-GB");
    assertThat(page.locator("#report-list > li").nth(7))
        .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(90_000));
    chromium.closeWindows();
  }

  @AfterAll
  static void end() {
    if (demo != null) {
      demo.close();
    }
    if (chromium != null) {
      chromium.close();
    }
  }

  @AfterEach
  void hearsNoComplaint() {
    assertThat(chromium.closeWindows()).isEmpty();
  }

  private static Page open(String view, int width, int height, ColorScheme scheme, String locale) {
    Page page =
        chromium.open(
            demo.page(),
            new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setColorScheme(scheme)
                .setLocale(locale));
    assertThat(page.locator("#verdict")).isVisible();
    if (!view.isEmpty()) {
      page.evaluate("view => { location.hash = view; }", view);
      assertThat(page.locator("#verdict")).isHidden();
    }
    return page;
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, en, ltr, Newest reports",
    "fa-IR, fa, rtl, تازه‌ترین گزارش‌ها",
    "tr-TR, tr, ltr, En yeni haberler",
    "ru-RU, ru, ltr, Новые сообщения",
    "ar-EG, ar, rtl, أحدث التقارير",
    "de-DE, en, ltr, Newest reports"
  })
  void speaksTheLanguageOfTheBrowser(String locale, String tag, String direction, String heading) {
    Page page = open("", 1280, 900, ColorScheme.LIGHT, locale);
    assertThat(page.locator("html")).hasAttribute("lang", tag);
    assertThat(page.locator("html")).hasAttribute("dir", direction);
    assertThat(page.locator("#reports-title")).hasText(heading);
    Chromium.shoot(page, "overview-" + locale);
  }

  @Test
  void keepsTheLanguageThatAReaderChooses() {
    Page page = open("", 1280, 900, ColorScheme.LIGHT, "en-GB");
    page.locator("#language").selectOption("tr");
    assertThat(page.locator("#reports-title")).hasText("En yeni haberler");
    page.reload();
    assertThat(page.locator("#reports-title")).hasText("En yeni haberler");
  }

  @Test
  void marksTheWordsOfAFactInTheArticle() {
    Page page = open("", 1280, 900, ColorScheme.LIGHT, "en-GB");
    openReport(page, "en");
    assertThat(page.locator(".reader")).hasAttribute("dir", "ltr");
    Locator place = page.locator(".chip").filter(new Locator.FilterOptions().setHasText("Colombo"));
    place.click();
    assertThat(place).hasAttribute("aria-pressed", "true");
    assertThat(page.locator(".evidence.lit").first()).containsText("COLOMBO");
    assertThat(page.locator(".arrow-out").first()).hasAttribute("rel", "noopener noreferrer");
    Chromium.shoot(page, "report-wide");
  }

  /** The demo still reads its articles, so that it may have to be waited for. */
  private static void openReport(Page page, String language) {
    page.evaluate(
        """
        async language => {
          for (let tries = 0; tries < 180; tries++) {
            const { reports } = await (await fetch('/api/reports?limit=100')).json();
            const found = reports.find(r => r.language === language
                && (language !== 'en' || /Colombo/.test(r.title)));
            if (found) {
              location.hash = '#/report/' + found.id;
              return;
            }
            await new Promise(resolve => setTimeout(resolve, 500));
          }
        }
        """,
        language);
    assertThat(page.locator(".reader")).isVisible();
  }

  @Test
  void readsAPersianArticleFromTheRight() {
    Page page = open("", 1280, 900, ColorScheme.LIGHT, "fa-IR");
    openReport(page, "fa");
    assertThat(page.locator(".reader")).hasAttribute("dir", "rtl");
    assertThat(page.locator(".reader")).hasAttribute("lang", "fa");
    Chromium.shoot(page, "report-persian");
  }

  @Test
  void isShortOnAPhone() {
    for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
      Page page = open("", 390, PHONE, scheme, "en-GB");
      assertThat((Integer) page.evaluate("() => document.documentElement.scrollHeight"))
          .isLessThan(SCREENS * PHONE);
      Chromium.shoot(page, "phone-" + scheme.name().toLowerCase(Locale.ROOT));
    }
  }

  @ParameterizedTest
  @CsvSource({"1280, LIGHT", "1280, DARK", "390, LIGHT", "390, DARK"})
  void hasNoViewThatAxeFindsFaultWith(int width, ColorScheme scheme) throws IOException {
    Page page = open("", width, PHONE, scheme, "en-GB");
    for (String view :
        List.of(
            "/",
            "/feeds",
            "/feed/rudbang",
            "/reports",
            "/deliveries",
            "/subscriber/webhook",
            "/publishers",
            "/items",
            "/alarms",
            "/edits",
            "/find?q=tamarisk")) {
      page.evaluate("view => { location.hash = view; }", "#" + view);
      page.waitForFunction(
          "view => document.getElementById('view').dataset.shown === view",
          view.replaceFirst("\\?.*", ""));
      assertThat(Axe.faults(page)).as(view + " " + width + " " + scheme).isEqualTo(List.of());
      assertThat(page.evaluate("() => document.documentElement.scrollWidth - window.innerWidth"))
          .as(view + " " + width)
          .isEqualTo(0);
      String name = view.replaceAll("\\W+", "-") + "-" + width + "-" + scheme;
      Chromium.shoot(page, "view" + name.toLowerCase(Locale.ROOT));
    }
  }
}
