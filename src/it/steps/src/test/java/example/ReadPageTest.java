package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.chapar.article.Report;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadPageTest {
  private static final String PAGE =
      """
      <html lang="en"><head><title>Bridge over the Aras opens - The Coast</title></head><body>
      <nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
      <h1>Bridge over the Aras opens</h1>
      <p>A new bridge over the Aras was opened on 3 March 2026 by Deputy Minister Leyla Karimova.</p>
      <p>It is 300 metres long and cost 12 million euros, the Ministry of Transport said.</p>
      <footer>Copyright The Coast</footer></body></html>
      """;

  @Test
  void aPageIsSplitNormalisedAndRead(@TempDir Path folder) throws Exception {
    Report report = new ReadPage().read(Files.writeString(folder.resolve("page.html"), PAGE));
    assertEquals("Bridge over the Aras opens", report.article().metadata().title());
    assertEquals(
        "Leyla Karimova", report.facts().people().get(0).name(), report.facts().toString());
  }

  @Test
  void noCamelIsNeeded() throws Exception {
    assertThrows(
        ClassNotFoundException.class, () -> Class.forName("org.apache.camel.CamelContext"));
    assertTrue(Class.forName("io.chapar.split.PageSplitter").getName().startsWith("io.chapar"));
  }
}
