package example;

import io.chapar.article.Report;
import io.chapar.extract.FactExtractor;
import io.chapar.fetch.DocumentReader;
import io.chapar.json.RecordJson;
import io.chapar.normalise.ArticleNormaliser;
import io.chapar.normalise.language.LanguageDetector;
import io.chapar.split.PageSplitter;
import java.nio.file.Path;
import java.time.Clock;

/** Prints the record of an article's page, or of an article as plain text. */
public final class ReadPage {
  private static final int MOST_BYTES = 10_000_000;

  private final DocumentReader reader = new DocumentReader(MOST_BYTES, Clock.systemUTC());
  private final PageSplitter splitter = new PageSplitter();
  private final ArticleNormaliser normaliser = new ArticleNormaliser(new LanguageDetector());
  private final FactExtractor extractor = new FactExtractor();

  public Report read(Path file) {
    return extractor.extract(normaliser.normalise(splitter.split(reader.read(file))));
  }

  public static void main(String[] args) {
    System.out.writeBytes(new RecordJson().write(new ReadPage().read(Path.of(args[0]))));
  }
}
