package io.chapar.camel;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** The machine's own Chromium, driven by Playwright; nothing is downloaded. */
final class Chromium implements AutoCloseable {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  /** Milliseconds that a busy machine may take to show something. */
  private static final double PATIENCE = 30_000;

  private final Playwright playwright;
  private final Browser browser;

  /** What it complained of, and what it asked of others than the page's server. */
  private final List<String> complaints = new CopyOnWriteArrayList<>();

  private Chromium(Path executable) {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    browser =
        playwright
            .chromium()
            .launch(
                new BrowserType.LaunchOptions()
                    .setExecutablePath(executable)
                    .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));
  }

  /** Skips the tests, and says so, where there is none; but not in CI. */
  static Chromium start() {
    Optional<Path> executable = executable();
    if (executable.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new IllegalStateException("there is no chromium in PATH, and CI skips nothing");
    }
    assumeTrue(
        executable.isPresent(),
        "skipped: there is no chromium, chromium-browser or google-chrome in PATH");
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    return new Chromium(executable.orElseThrow());
  }

  private static Optional<Path> executable() {
    return Stream.of("chromium", "chromium-browser", "google-chrome")
        .flatMap(
            name ->
                Stream.of(System.getenv("PATH").split(File.pathSeparator))
                    .map(folder -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Opens the address in a new window. */
  Page open(String address, Browser.NewContextOptions options) {
    BrowserContext context = browser.newContext(options.setReducedMotion(ReducedMotion.REDUCE));
    Page page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error") || message.type().equals("warning")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(address)) {
            complaints.add("asks " + request.url());
          }
        });
    page.navigate(address);
    return page;
  }

  /** Closes its windows; what was complained of in them. */
  List<String> closeWindows() {
    browser.contexts().forEach(BrowserContext::close);
    List<String> all = List.copyOf(complaints);
    complaints.clear();
    return all;
  }

  /** Keeps the whole page as it looks now. */
  static void shoot(Page page, String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setFullPage(true).setPath(SCREENSHOTS.resolve(name + ".png")));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
