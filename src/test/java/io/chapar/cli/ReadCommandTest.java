package io.chapar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code read --explain}. */
class ReadCommandTest extends Terminal {
  @Test
  void explainsWhyFieldsHaveTheirValues() throws IOException {
    Path page = folder.resolve("page.html");
    Files.writeString(
        page,
        """
        <html lang="en"><head><title>A tram for Izmir</title>
        <meta property="article:published_time" content="2026-11-24T09:05:00+03:00"></head>
        <body><article><h1>A tram for Izmir</h1>
        <p>The first electric tram of the bay left the quay this morning with three cars.</p>
        <p>The director of the railway said that the line would open to all on 3 March 2027.</p>
        </article></body></html>
        """);
    assertThat(chapar("read", "--home", ".", "--explain", page.toString())).isZero();
    assertThat(said().lines())
        .anyMatch(line -> line.matches("published\\t[^\\t]+\\t2026-11-24T09:05:00\\+03:00"))
        .anyMatch(line -> line.startsWith("title\t"))
        .anyMatch(
            line ->
                line.matches(
                    "dates\\t2027-03-03\\t0\\.95\\tblock \\d 68-80\\t[^\\t]+\\t3 March 2027"));
  }
}
