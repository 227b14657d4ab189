package io.chapar.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.chapar.article.FetchedPage;
import io.chapar.article.PermanentFailure;
import io.chapar.split.PageSplitter;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * What 10,000 pages leave behind in memory when they were split: {@code QUESTIONS}, a file as
 * {@code batch pages} reads it, taken in turns. Each page is made another one by a name and a
 * number that no other has, so that tables of what was seen would grow. Prints the heap after a
 * collection, every 1,000 pages; run with a small heap, such as {@code -Xmx192m}, it shows besides
 * that so much is enough.
 */
final class SplitMemory {
  private static final int PAGES = 10_000;
  private static final int STEP = 1_000;

  private SplitMemory() {}

  public static void main(String[] arguments) throws Exception {
    List<FetchedPage> pages = SplitSpeed.pages(Path.of(arguments[0]));
    PageSplitter splitter = new PageSplitter();
    int articles = 0;
    for (int i = 0; i <= PAGES; i++) {
      if (i % STEP == 0) {
        System.out.printf("%5d pages: %.1f MB, %d articles%n", i, megabytes(), articles);
      }
      articles += isArticle(splitter, other(pages.get(i % pages.size()), i)) ? 1 : 0;
    }
  }

  private static FetchedPage other(FetchedPage page, int number) {
    String mark = "<div class=\"own-" + number + " a" + number + "\">" + number + "</div>";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.writeBytes(page.bytes());
    bytes.writeBytes(mark.getBytes(UTF_8));
    return new FetchedPage(page.origin(), page.item(), page.contentType(), bytes.toByteArray());
  }

  private static boolean isArticle(PageSplitter splitter, FetchedPage page) {
    try {
      return !splitter.split(page).blocks().isEmpty();
    } catch (PermanentFailure noArticle) {
      return false;
    }
  }

  /** What is left once what is not needed was collected. */
  private static double megabytes() {
    System.gc();
    Runtime runtime = Runtime.getRuntime();
    return (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
  }
}
