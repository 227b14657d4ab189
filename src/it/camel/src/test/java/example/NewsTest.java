package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.camel.builder.NotifyBuilder;
import org.apache.camel.main.Main;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewsTest {
  @TempDir Path folder;

  @Test
  void anArticleOfTheFolderComesToTheDeskAsItsRecord() throws Exception {
    Files.createDirectories(folder.resolve("inbox"));
    Files.writeString(
        folder.resolve("inbox/bridge.html"),
        "<html lang=en><h1>Bridge over the Aras opens</h1><p>A new bridge over the Aras was opened"
            + " on 3 March 2026. It is 300 metres long and cost 12 million euros.</p></html>");
    Main main = new Main(News.class);
    main.addOverrideProperty("inbox", folder.resolve("inbox").toString());
    main.addOverrideProperty("desk", folder.resolve("desk").toString());
    main.addOverrideProperty(
        "camel.component.ledger.url", "jdbc:sqlite:" + folder.resolve("ledger.db"));
    main.start();
    NotifyBuilder delivered =
        new NotifyBuilder(main.getCamelContext()).fromRoute("news-desk").whenDone(1).create();
    assertTrue(delivered.matches(60, TimeUnit.SECONDS));
    main.stop();
    assertEquals(1, records().size());
    assertTrue(Files.readString(records().get(0)).contains("Bridge over the Aras opens"));
  }

  private List<Path> records() throws Exception {
    try (Stream<Path> all = Files.list(folder.resolve("desk"))) {
      return all.toList();
    }
  }
}
